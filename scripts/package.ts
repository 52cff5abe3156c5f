// node --import tsx scripts/package.ts
//
// Packs the extension into out/provenote.vsix and prints its size.
import { packExtension } from "./pack-extension.ts";

try {
  const { file, bytes } = await packExtension();
  console.log(`${file}  ${(bytes / 1e6).toFixed(2)} MB`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
