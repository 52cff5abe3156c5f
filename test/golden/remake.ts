// node --import tsx test/golden/remake.ts
//
// Writes answers.json anew from the files in folder/. Read the difference before you commit it: what is wrong there is a
// fault of Provenote, not of the file.
import { writeFileSync } from "node:fs";
import { answersOn } from "./answers.ts";
import { goldenFile, readGoldenFolder } from "./golden-files.ts";

writeFileSync(goldenFile, await answersOn(readGoldenFolder()));
