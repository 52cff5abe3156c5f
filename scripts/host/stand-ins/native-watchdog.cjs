// Takes the place of @vscode/native-watchdog, whose native module has no prebuilt binary on npm.
module.exports = {
  start() {},
  exit(code) {
    process.exit(code ?? 0);
  },
};
