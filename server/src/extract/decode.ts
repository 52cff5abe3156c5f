/** Text of a file, decoded, and what was wrong with its encoding. */
export interface DecodedText {
  /** Without byte-order mark. */
  readonly text: string;
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";
  /** The first sequence that the encoding does not allow: its byte offset, and its place in `text`. */
  readonly fault: Fault | undefined;
  /** Whether offsets into `text` are those an editor has that opens the file as Unicode. */
  readonly sameOffsets: boolean;
}

interface Fault {
  readonly byte: number;
  readonly offset: number;
}

const REPLACEMENT = 0xfffd;

/** Windows-1252 for the bytes 0x80..0x9f; zero where the code page has no character. From the WHATWG Encoding Standard. */
const WINDOWS_1252 = [
  0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0,
  0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178,
];

/**
 * Decodes UTF-8 (with or without byte-order mark), and UTF-16 with one. Bytes that are not UTF-8 are read as Windows-1252
 * when nothing in the file is multi-byte UTF-8 and every byte is a character there; else each faulty sequence becomes
 * U+FFFD, as the WHATWG Encoding Standard has it. Never throws. Where all bytes are ASCII, `decodeAscii` is faster.
 */
export function decodeText(bytes: Uint8Array, decodeAscii?: (bytes: Uint8Array) => string): DecodedText {
  if (decodeAscii !== undefined && isAscii(bytes)) {
    return { text: decodeAscii(bytes), encoding: "utf-8", fault: undefined, sameOffsets: true };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeUtf16(bytes, true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeUtf16(bytes, false);
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const utf8 = decodeUtf8(bytes, start);
  if (utf8.fault !== undefined && start === 0 && !utf8.multiByte) {
    const text = decodeWindows1252(bytes);
    if (text !== undefined) {
      const sameOffsets = text.length === utf8.text.length;
      const { byte } = utf8.fault;
      return { text, encoding: "windows-1252", fault: { byte, offset: byte }, sameOffsets };
    }
  }
  return { text: utf8.text, encoding: "utf-8", fault: utf8.fault, sameOffsets: true };
}

function isAscii(bytes: Uint8Array): boolean {
  for (let i = 0; i < bytes.length; i++) if ((bytes[i] as number) > 0x7f) return false;
  return true;
}

function decodeUtf8(bytes: Uint8Array, start: number) {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  let fault: Fault | undefined;
  let multiByte = false;
  for (let i = start; i < bytes.length; ) {
    const first = bytes[i] as number;
    if (first < 0x80) {
      units[length++] = first;
      i++;
      continue;
    }
    const extra =
      first >= 0xc2 && first <= 0xdf ? 1 : (first & 0xf0) === 0xe0 ? 2 : first >= 0xf0 && first <= 0xf4 ? 3 : 0;
    let point = extra === 1 ? first & 0x1f : extra === 2 ? first & 0x0f : first & 0x07;
    let size = 1;
    while (size <= extra && isContinuation(first, size, bytes[i + size])) {
      point = (point << 6) | ((bytes[i + size] as number) & 0x3f);
      size++;
    }
    if (extra === 0 || size <= extra) {
      fault ??= { byte: i, offset: length };
      units[length++] = REPLACEMENT;
    } else {
      multiByte = true;
      if (point < 0x10000) units[length++] = point;
      else {
        units[length++] = 0xd7c0 + (point >> 10);
        units[length++] = 0xdc00 | (point & 0x3ff);
      }
    }
    i += size;
  }
  return { text: stringOf(units, length), fault, multiByte };
}

/** Whether `byte` may stand at place `index` of a sequence; the second byte excludes overlong forms and surrogates. */
function isContinuation(first: number, index: number, byte: number | undefined): boolean {
  if (byte === undefined) return false;
  let low = 0x80;
  let high = 0xbf;
  if (index === 1) {
    if (first === 0xe0) low = 0xa0;
    if (first === 0xed) high = 0x9f;
    if (first === 0xf0) low = 0x90;
    if (first === 0xf4) high = 0x8f;
  }
  return low <= byte && byte <= high;
}

function decodeUtf16(bytes: Uint8Array, little: boolean): DecodedText {
  const count = (bytes.length - 2) >> 1;
  const units = new Uint16Array(count + 1);
  let fault: Fault | undefined;
  for (let i = 0; i < count; i++) {
    const a = bytes[2 + i * 2] as number;
    const b = bytes[3 + i * 2] as number;
    units[i] = little ? a | (b << 8) : (a << 8) | b;
  }
  for (let i = 0; i < count; i++) {
    const unit = units[i] as number;
    if ((unit & 0xf800) !== 0xd800) continue;
    if (unit < 0xdc00 && ((units[i + 1] as number) & 0xfc00) === 0xdc00) i++;
    else {
      units[i] = REPLACEMENT;
      fault ??= { byte: 2 + i * 2, offset: i };
    }
  }
  let length = count;
  if (bytes.length % 2 !== 0) {
    fault ??= { byte: bytes.length - 1, offset: length };
    units[length++] = REPLACEMENT;
  }
  return { text: stringOf(units, length), encoding: little ? "utf-16le" : "utf-16be", fault, sameOffsets: true };
}

function decodeWindows1252(bytes: Uint8Array): string | undefined {
  const units = new Uint16Array(bytes.length);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    const unit = byte >= 0x80 && byte <= 0x9f ? (WINDOWS_1252[byte - 0x80] as number) : byte;
    if (unit === 0 && byte !== 0) return undefined;
    units[i] = unit;
  }
  return stringOf(units, units.length);
}

function stringOf(units: Uint16Array, length: number): string {
  const parts: string[] = [];
  const step = 8192;
  for (let i = 0; i < length; i += step) {
    parts.push(String.fromCharCode(...units.subarray(i, Math.min(length, i + step))));
  }
  return parts.join("");
}

/**
 * Whether decoded text is no text at all: it holds a NUL, more than one code unit in fifty is a control character that no
 * text file uses, or more than one in four could not be decoded.
 */
export function isBinary(text: string): boolean {
  let controls = 0;
  let undecoded = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 0) return true;
    if (unit < 32 && !(unit >= 8 && unit <= 13) && unit !== 27) controls++;
    else if (unit === REPLACEMENT) undecoded++;
  }
  return controls * 50 > text.length || undecoded * 4 > text.length;
}
