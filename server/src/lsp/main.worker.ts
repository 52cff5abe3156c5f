import { BrowserMessageReader, BrowserMessageWriter, createConnection } from "vscode-languageserver/browser";
import { browserDigest, browserScheduler, decodeAscii } from "../platform/browser/platform.ts";
import { serve } from "./server.ts";
import { VERSION } from "./version.ts";

const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
const pages = /^https?:/.test(self.location.href) ? new URL("../docs/rules/", self.location.href).href : undefined;
serve(
  connection,
  { digest: browserDigest, scheduler: browserScheduler, decodeAscii, rulePages: pages, openFolder: () => undefined },
  VERSION,
);
