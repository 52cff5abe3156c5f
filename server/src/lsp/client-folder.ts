import type { Connection } from "vscode-languageserver";
import { URI } from "vscode-uri";
import { ClientFiles } from "../platform/browser/client-files.ts";
import type { FolderAccess } from "./platform.ts";
import {
  ListFiles,
  type ListFilesParams,
  type ListFilesResult,
  ReadFile,
  type ReadFileParams,
  type ReadFileResult,
} from "./protocol.ts";

/** Access to a folder by way of the client. */
export function openClientFolder(connection: Connection, folder: string): FolderAccess {
  const root = URI.parse(folder);
  const prefix = root.path.endsWith("/") ? root.path : `${root.path}/`;
  /** URIs as the client wrote them, by path. */
  const uris = new Map<string, string>();
  const pathOf = (uri: string) => URI.parse(uri).path.slice(prefix.length).normalize("NFC");
  const uriOf = (path: string) => uris.get(path) ?? root.with({ path: prefix + path }).toString();
  const files = new ClientFiles({
    async listFiles() {
      const params: ListFilesParams = { folder };
      const listed = await connection.sendRequest<ListFilesResult>(ListFiles, params);
      return listed.map(({ uri, size, modified }) => {
        const path = pathOf(uri);
        uris.set(path, uri);
        return { path, size, modified };
      });
    },
    readFile(path) {
      const params: ReadFileParams = { uri: uriOf(path) };
      return connection.sendRequest<ReadFileResult>(ReadFile, params);
    },
  });
  const nativePath = (path: string) => URI.parse(uriOf(path)).path.slice(prefix.length);
  return { files, nativePath };
}
