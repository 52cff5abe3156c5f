import type { CalendarDay, DateMention } from "./date.ts";
export function findDates(_text: string, _reference?: CalendarDay): DateMention[] {
  return [];
}
