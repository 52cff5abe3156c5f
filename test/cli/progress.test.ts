import assert from "node:assert/strict";
import { PassThrough } from "node:stream";
import { showProgress } from "../../server/src/cli/progress.ts";

const stream = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream;

describe("progress on a terminal", () => {
  it("is one line that goes once all files are read", () => {
    const terminal = stream(true);
    const report = showProgress(terminal);
    report?.(3, 20);
    report?.(20, 20);
    assert.equal(String(terminal.read()), "\r\u001b[2KRead 3 of 20 source files.\r\u001b[2K");
  });

  it("is not shown where the output goes into a file", () => {
    assert.equal(showProgress(stream(false)), undefined);
  });
});
