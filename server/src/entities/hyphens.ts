import { classOf, DIGIT, HYPHEN, isWord, LOWER, UPPER } from "./character-classes.ts";
import { hyphenEndings, joinedPrefixes } from "./word-lists.ts";

/** Whether the hyphen at `at` keeps the parts of one name together. */
export function joinsHyphen(
  text: string,
  segment: number,
  at: number,
  following: number,
  behindName: boolean,
): boolean {
  const first = classOf(text, segment);
  if (isWordBetween(text, segment, at)) return true;
  if (first === DIGIT) return following === DIGIT || following === LOWER;
  const prefix = at - segment <= 5 ? text.slice(segment, at).toLowerCase() : "";
  if (following === UPPER) {
    if (first === UPPER && isSlug(text, segment, at)) return false;
    return first === UPPER || joinedPrefixes.has(prefix);
  }
  if (following === DIGIT) return true;
  if (first === UPPER)
    return (
      at - segment > 1 &&
      (joinedPrefixes.has(prefix) || ((behindName || opensKorean(text, at)) && endsGivenName(text, segment, at)))
    );
  return true;
}

/** "TENNIS-Brandt rolls on", "SOCCER-RESULTS": what agencies put before a headline, at the start of its line. */
export function isSlug(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 45 || (start > 0 && text.charCodeAt(start - 1) !== 10)) return false;
  return slugs.has(text.slice(start, end));
}

const slugs = new Set(
  "SOCCER FOOTBALL TENNIS CRICKET GOLF RUGBY ATHLETICS CYCLING SWIMMING SAILING ROWING BOXING SKIING SKATING HOCKEY BASEBALL BASKETBALL VOLLEYBALL HANDBALL SNOOKER DARTS CHESS MOTORCYCLING MOTOR GYMNASTICS WRESTLING JUDO FENCING BADMINTON BIATHLON NORDIC ALPINE SQUASH RACING EQUESTRIANISM WEIGHTLIFTING TRIATHLON OLYMPICS NBA NFL NHL MLB FEATURE INTERVIEW ANALYSIS FOCUS UPDATE CORRECTED WRAPUP FACTBOX TIMELINE PROFILE OBITUARY NEWSMAKER PREVIEW EXCLUSIVE BRIEF REFILE ADVISORY INSIGHT COLUMN SNAPSHOT DIARY CHRONOLOGY EXPLAINER STOCKS SHARES MARKETS FOREX GRAINS METALS SOFTS TREASURIES".split(
    " ",
  ),
);

/** Small words that stand between hyphens inside a name. */
const between =
  "(?:[eiou]l?|aan|am|an|aux|by|d[aeo]|des|dos|du|en|in|la|les?|next|on|op|sous|super|sur|the|under|upon)";
const opensName = new RegExp(`^(?:-${between}){1,2}-\\p{Lu}`, "u");
const goesOn = new RegExp(`^(?:-${between})?-\\p{Lu}`, "u");
const isBetween = new RegExp(`\\p{Lu}[\\p{L}'’]*(?:-${between}){1,2}$`, "u");
/** Two small words and the hyphens around them. */
const LONGEST_BETWEEN = 14;

/** The hyphens of "Lashkar-e-Taiba", "Stoke-on-Trent" and "Stow-on-the-Wold". */
function isWordBetween(text: string, segment: number, at: number): boolean {
  if (classOf(text, segment) === UPPER) {
    return classOf(text, at + 1) === LOWER && opensName.test(text.slice(at, at + LONGEST_BETWEEN));
  }
  if (segment === 0 || text.charCodeAt(segment - 1) !== 45 || at - segment > 5) return false;
  return goesOn.test(text.slice(at, at + LONGEST_BETWEEN)) && isBetween.test(text.slice(Math.max(0, segment - 40), at));
}

/** Whether "il" of "Kim Jong-il" ends a name, as "led" of "Saudi-led" does not. */
function endsGivenName(text: string, segment: number, at: number): boolean {
  let end = at + 1;
  while (classOf(text, end) === LOWER) end++;
  const ending = text.slice(at + 1, end);
  if (at - segment > 5 || ending.length > 5 || isWord(classOf(text, end)) || classOf(text, end) === HYPHEN)
    return false;
  if (/^(?:ling|ming|ying|ping|ting|ning|jing|qing|xing|bing|hsing)$/.test(ending)) return true;
  return !hyphenEndings.has(ending) && !/(?:ed|ing)$/.test(ending);
}

/** The hyphen of "Jae-won Noh": before the second syllable of a Korean given name and a surname. */
function opensKorean(text: string, at: number): boolean {
  return korean.test(text.slice(at, at + 12));
}

const korean =
  /^-(?:won|jin|hyun|hyuk|seok|min|young|woo|soo|ho|hee|joon|jun|hun|hoon|sik|ki|yeon|jung|jong|ah|rok|sup|sop|il|dong|gil|kyu|beom|hwan|sung|seung|jae|kyung|hyeon|chul|cheol)\s\p{Lu}\p{Ll}/u;
