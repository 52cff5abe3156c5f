import { createConnection, ProposedFeatures } from "vscode-languageserver/node";
import { describeFault } from "./errors.ts";
import { nodePlatform } from "./node-platform.ts";
import { serve } from "./server.ts";
import { VERSION } from "./version.ts";

const connection = createConnection(ProposedFeatures.all);
process.on("unhandledRejection", (error) => connection.console.error(describeFault(error)));
serve(connection, nodePlatform(), VERSION);
