import type { EntityKind } from "./entity.ts";

export interface KindVote {
  readonly kind: EntityKind | undefined;
  /** From the name itself rather than from what stands around it. */
  readonly sure: boolean;
}

export const unknown: KindVote = { kind: undefined, sure: false };

export const sure = (kind: EntityKind): KindVote => ({ kind, sure: true });

export const likely = (kind: EntityKind): KindVote => ({ kind, sure: false });
