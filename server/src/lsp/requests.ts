import {
  type CancellationToken,
  type Connection,
  type DefinitionParams,
  type DocumentHighlight,
  type DocumentHighlightParams,
  type Hover,
  type HoverParams,
  type Location,
  type LocationLink,
  LSPErrorCodes,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from "vscode-languageserver";
import { ENTITIES_PATH } from "../entities/read-entities-file.ts";
import { answerChangeEntity, answerEntitiesAt } from "./change-entity.ts";
import type { ClientAbilities } from "./client-abilities.ts";
import { answerCodeActions } from "./code-actions.ts";
import { answerCompletion, answerPathCompletion, type CompletionData, withCard } from "./completion.ts";
import {
  answerEntityCard,
  answerEntityPage,
  answerEntityPlace,
  answerEntitySources,
  answerListEntities,
} from "./entity-requests.ts";
import { answer, type Log } from "./errors.ts";
import { type Asked, type Folders, readyOf } from "./folders.ts";
import { answerHover, answerHoverWithoutSources } from "./hover.ts";
import {
  answerDefinition,
  answerHighlights,
  answerLinks,
  answerLinkTarget,
  answerReferences,
  type LinkData,
} from "./locations.ts";
import * as protocol from "./protocol.ts";
import type { PullDiagnostics } from "./pull-diagnostics.ts";
import { answerPrepareRename, answerRename } from "./renaming.ts";
import { answerCopyCitation, answerCoverage, answerSearch, answerSourceText } from "./source-requests.ts";
import { answerDocumentSymbols, answerWorkspaceSymbols } from "./symbols.ts";

export interface Answering {
  readonly can: ClientAbilities;
  readonly folders: Folders;
  readonly pull: PullDiagnostics;
  readonly log: Log;
  /** Version of an open document; null for a closed one. */
  versionOf(uri: string): number | null;
}

/** Answers every request of the client. */
export function answerRequests(connection: Connection, answering: Answering): void {
  answerPlaces(connection, answering);
  answerDiagnostics(connection, answering);
  answerOwnRequests(connection, answering);
}

type OfDocument = { readonly textDocument: { readonly uri: string } };

function answerPlaces(connection: Connection, { can, folders, log, versionOf }: Answering): void {
  /** `empty` is the answer for documents that are none of ours. Waits until everything is read. */
  const whole =
    <P extends OfDocument, T>(empty: T, reply: (asked: Asked, params: P) => T) =>
    (params: P, token: CancellationToken): Promise<T> =>
      answer(token, log, async () => {
        const asked = await folders.askWhole(params.textDocument.uri, token);
        return asked ? reply(asked, params) : empty;
      });
  /** The same for answers that need all verdicts. */
  const judged =
    <P extends OfDocument, T>(empty: T, reply: (asked: Asked, params: P) => T) =>
    (params: P, token: CancellationToken): Promise<T> =>
      answer(token, log, async () => {
        const asked = await folders.ask(params.textDocument.uri, token);
        return asked ? reply(asked, params) : empty;
      });
  /** The same while sources are still being read: as soon as something is found, or when they are read. */
  const early =
    <P extends OfDocument, T>(empty: T, reply: (asked: Asked, params: P) => T, isEnough: (answer: T) => boolean) =>
    (params: P, token: CancellationToken): Promise<T> =>
      answer(token, log, async () => {
        const { uri } = params.textDocument;
        let asked = await folders.askEarly(uri, token);
        while (asked !== undefined) {
          const given = reply(asked, params);
          if (!asked.snapshot.partial || isEnough(given)) return given;
          asked = await folders.askEarly(uri, token, asked.snapshot);
        }
        const last = await folders.askWhole(uri, token);
        return last ? reply(last, params) : empty;
      });
  const commands = new Set(can.options.commands ?? []);
  const hover = { format: can.hoverFormat, commands };
  const edits = { commands, documentChanges: can.documentChanges, createsFiles: can.createsFiles, versionOf };
  const hoverEarly = early<HoverParams, Hover | null>(
    null,
    (asked, { position }) => answerHover(asked, position, hover),
    (given) => given !== null,
  );
  connection.onHover(
    async (params, token) =>
      (await hoverEarly(params, token)) ?? answerHoverWithoutSources(folders, params, can.hoverFormat),
  );
  connection.onDefinition(
    early<DefinitionParams, LocationLink[] | Location[]>(
      [],
      (asked, { position }) => {
        const links = answerDefinition(asked, position);
        if (can.definitionLinks) return links;
        return links.map(({ targetUri, targetSelectionRange }) => ({ uri: targetUri, range: targetSelectionRange }));
      },
      ({ length }) => length > 0,
    ),
  );
  connection.onReferences(
    whole([], (asked, { position, context }) => answerReferences(asked, position, context.includeDeclaration)),
  );
  // Asked at every move of the cursor. Where nothing is known yet, a name may be known once everything is read; the editor
  // takes the question back when the cursor moves on.
  connection.onDocumentHighlight(
    early<DocumentHighlightParams, DocumentHighlight[]>(
      [],
      (asked, { position }) => answerHighlights(asked, position),
      ({ length }) => length > 0,
    ),
  );
  connection.onCompletion((params, token) =>
    answer(token, log, async () => {
      const { uri } = params.textDocument;
      const located = folders.locate(uri);
      if (located?.path === ENTITIES_PATH) {
        const snapshot = await readyOf(located.folder, token);
        const text = located.folder.workspace.configurationText(ENTITIES_PATH) ?? "";
        return answerPathCompletion(snapshot, text, params.position);
      }
      const before = await folders.askEarly(uri, token);
      if (!before?.note) return null;
      await folders.listEntities(before.snapshot, token);
      const asked = await folders.askEarly(uri, token);
      return asked?.note ? answerCompletion(asked, params.position) : null;
    }),
  );
  connection.onCompletionResolve((item, token) =>
    answer(token, log, async () => {
      if (can.hoverFormat !== "markdown" || item.data === undefined) return item;
      const { uri } = item.data as CompletionData;
      return withCard(item, await answerEntityCard(folders, { uri }, hover.commands, token));
    }),
  );
  connection.onPrepareRename(whole(null, (asked, { position }) => answerPrepareRename(asked, position)));
  connection.onRenameRequest(
    whole<RenameParams, WorkspaceEdit | null>(null, (asked, { position, newName }) =>
      answerRename(asked, position, newName, edits),
    ),
  );
  connection.onDocumentSymbol(judged([], (asked) => answerDocumentSymbols(asked)));
  connection.onDocumentLinks(whole([], (asked, { textDocument }) => answerLinks(asked, textDocument.uri)));
  connection.onDocumentLinkResolve((link, token) =>
    answer(token, log, async () => {
      const { uri, start } = link.data as LinkData;
      const asked = await folders.askWhole(uri, token);
      const target = asked && answerLinkTarget(asked, start);
      return target === undefined ? link : { ...link, target };
    }),
  );
  connection.onCodeAction(judged([], (asked, params) => answerCodeActions(asked, params, edits)));
  connection.onWorkspaceSymbol(({ query }, token) =>
    answer(token, log, async () => {
      const lists = folders.all.map(async (folder) => {
        const snapshot = await readyOf(folder, token);
        await folders.listEntities(snapshot, token);
        return answerWorkspaceSymbols(folder, snapshot, query);
      });
      return (await Promise.all(lists)).flat();
    }),
  );
}

function answerDiagnostics({ languages }: Connection, { pull, log }: Answering): void {
  languages.diagnostics.on((params, token) => answer(token, log, () => pull.answerDocument(params, token)));
  languages.diagnostics.onWorkspace((params, token, _progress, partial) =>
    answer(token, log, () => pull.answerWorkspace(params, token, partial)),
  );
}

function answerOwnRequests(connection: Connection, { can, folders, log, versionOf }: Answering): void {
  const own = <P>(
    method: string,
    isParams: (params: unknown) => params is P,
    reply: (params: P, token: CancellationToken) => Promise<unknown>,
  ) =>
    connection.onRequest<unknown, unknown>(method, (params: unknown, token: CancellationToken) =>
      answer(token, log, () => {
        if (!isParams(params)) throw new ResponseError(LSPErrorCodes.RequestFailed, `${method} lacks its parameters.`);
        return reply(params, token);
      }),
    );
  own(protocol.SourceText, isUriParams, (params, token) => answerSourceText(folders, params, token));
  own(protocol.Coverage, isUriParams, (params, token) => answerCoverage(folders, params, token));
  own(protocol.Search, isSearchParams, (params, token) => answerSearch(folders, params, token));
  own(protocol.CopyCitation, isUriParams, (params, token) =>
    answerCopyCitation(folders, params as protocol.CopyCitationParams, token),
  );
  const commands = new Set(can.options.commands ?? []);
  const edits = { documentChanges: can.documentChanges, createsFiles: can.createsFiles, versionOf };
  own(protocol.ListEntities, isListParams, (params, token) => answerListEntities(folders, params, token));
  own(protocol.EntityPage, isUriParams, (params, token) => answerEntityPage(folders, params, token));
  own(protocol.EntityCard, isUriParams, (params, token) => answerEntityCard(folders, params, commands, token));
  own(protocol.EntityPlace, isUriParams, (params, token) => answerEntityPlace(folders, params, token));
  own(protocol.EntitySources, isUriParams, (params, token) => answerEntitySources(folders, params, token));
  own(protocol.EntitiesAt, isPlaceParams, (params, token) => answerEntitiesAt(folders, params, token));
  own(protocol.ChangeEntity, isChangeParams, (params, token) => answerChangeEntity(folders, params, edits, token));
  connection.onRequest(protocol.Reindex, (token: CancellationToken) =>
    answer(token, log, async () => {
      await Promise.all(folders.all.map(({ workspace }) => workspace.index()));
      return null;
    }),
  );
}

function isUriParams(params: unknown): params is { readonly uri: string } {
  return isObject(params) && typeof params["uri"] === "string";
}

function isSearchParams(params: unknown): params is protocol.SearchParams {
  return isObject(params) && typeof params["query"] === "string";
}

function isPlaceParams(params: unknown): params is protocol.EntitiesAtParams {
  if (!isObject(params) || typeof params["uri"] !== "string" || !isObject(params["position"])) return false;
  return typeof params["position"]["line"] === "number" && typeof params["position"]["character"] === "number";
}

function isChangeParams(params: unknown): params is protocol.ChangeEntityParams {
  return isObject(params) && typeof params["uri"] === "string" && isObject(params["change"]);
}

function isListParams(params: unknown): params is protocol.ListEntitiesParams {
  return isObject(params) && typeof params["words"] === "string";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
