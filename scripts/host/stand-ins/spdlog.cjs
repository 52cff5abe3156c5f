// Takes the place of @vscode/spdlog, whose native module has no prebuilt binary on npm. Writes the same log files.
const { appendFileSync, mkdirSync } = require("node:fs");
const path = require("node:path");

const levelNames = ["trace", "debug", "info", "warning", "error", "critical"];
const off = levelNames.length;
let levelOfNewLoggers = levelNames.indexOf("info");

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = levelOfNewLoggers;
    this.withPrefix = true;
    mkdirSync(path.dirname(file), { recursive: true });
    levelNames.forEach((name, level) => {
      this[name === "warning" ? "warn" : name] = (message) => this.write(level, message);
    });
  }

  write(level, message) {
    if (level < this.level || this.level >= off) return;
    const prefix = `${new Date().toISOString().slice(0, 23).replace("T", " ")} [${levelNames[level]}] `;
    try {
      appendFileSync(this.file, this.withPrefix ? `${prefix}${message}\n` : String(message));
    } catch {
      // A log file that has been removed must not take the editor down.
    }
  }

  getLevel() {
    return this.level;
  }

  setLevel(level) {
    this.level = level;
  }

  clearFormatters() {
    this.withPrefix = false;
  }

  setPattern() {}
  flush() {}
  drop() {}
}

const create = async (name, file) => new Logger("rotating", name, file);

// One assignment each: VS Code imports this as an ES module, and Node finds only such exports by name.
exports.version = 0;
exports.Logger = Logger;
exports.createRotatingLogger = create;
exports.createAsyncRotatingLogger = create;
exports.setFlushOn = () => {};
exports.shutdown = () => {};
exports.setLevel = (level) => {
  levelOfNewLoggers = level;
};
