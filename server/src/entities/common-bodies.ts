import type { EntityId } from "./entity.ts";
import { words } from "./word-list.ts";
import { genericOrganisationWords } from "./word-lists.ts";

/** What a body is, by which texts call it with a capital ("the Commission"), as every country and firm has one. */
const bodies = words(`
  administration agency army assembly association authority bank board bureau cabinet chamber club college commission
  committee company corporation council court department embassy exchange federation firm foundation fund government
  group hospital institute institution league ministry navy office parliament party police school society treasury
  tribunal union university`);

/** Of these, what common words before or behind leave as common as it is: "Central Bank", "Ministry of Finance". */
const qualifiedBodies = words(
  "assembly bank bureau cabinet chamber court force forces government house ministry office parliament party police",
);

/**
 * Whether a name key is nothing but common words for a body of which there are many, so that each source may mean
 * another by it. "Congress" and "State Department" are not: without more they are most often those of one country.
 */
export function isCommonBody(key: string): boolean {
  if (!key.includes(" ")) return bodies.has(key);
  if (key === "house of representatives") return false;
  const all = key.split(" ");
  const of = all.findIndex((word) => word === "of" || word === "for");
  const body = all[(of < 0 ? all.length : of) - 1];
  return body !== undefined && qualifiedBodies.has(body) && all.every((word) => genericOrganisationWords.has(word));
}

/** No name key holds this. */
const separator = "@in:";

/** The id of what one source means by a common name. */
export function bodyId(name: EntityId, source: string): EntityId {
  return `${name}${separator}${source}`;
}

/** The common name and the source of such an id; undefined for all others. */
export function readBodyId(id: EntityId): { readonly name: EntityId; readonly source: string } | undefined {
  const at = id.indexOf(separator);
  return at < 0 ? undefined : { name: id.slice(0, at), source: id.slice(at + separator.length) };
}

/** The entity that names mean as far as they alone tell: the common name of a source's body, itself for all others. */
export function namedBy(id: EntityId): EntityId {
  return readBodyId(id)?.name ?? id;
}
