/** Version of the server and the command line: that of `package.json`. */
export const VERSION = "0.1.0";
