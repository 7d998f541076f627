import { crc32, deflateSync } from 'node:zlib';

type Color = readonly [red: number, green: number, blue: number];
type Box = { x: number; y: number; width: number; height: number; color: Color };

const paper: Color = [246, 241, 228];
const ink: Color = [70, 74, 90];
const grey: Color = [206, 210, 217];
const white: Color = [255, 255, 255];
const blue: Color = [86, 124, 168];
const red: Color = [170, 84, 74];

/** Lines of writing, of the lengths given. */
const writing = (place: { x: number; y: number }, widths: readonly number[], color: Color): Box[] =>
  widths.map((width, index) => ({ x: place.x, y: place.y + index * 18, width, height: 7, color }));

/** An envelope as a scanner sees it: sender, address, stamp and postmark. */
const envelope = {
  width: 640,
  height: 360,
  ground: grey,
  boxes: [
    { x: 24, y: 24, width: 592, height: 312, color: paper },
    ...writing({ x: 52, y: 52 }, [120, 96, 110], ink),
    ...writing({ x: 300, y: 190 }, [210, 180, 150, 120], ink),
    { x: 524, y: 48, width: 66, height: 80, color: blue },
    { x: 532, y: 56, width: 50, height: 64, color: paper },
    { x: 544, y: 72, width: 26, height: 32, color: red },
    ...[70, 84, 98].map((y) => ({ x: 420, y, width: 130, height: 3, color: ink })),
  ],
};

/** A web page with four photographs, blurred to plain fields. */
const page = {
  width: 800,
  height: 500,
  ground: white,
  boxes: [
    { x: 0, y: 0, width: 800, height: 44, color: grey },
    { x: 90, y: 12, width: 520, height: 20, color: white },
    ...writing({ x: 60, y: 70 }, [300, 180], ink),
    ...[0, 1, 2, 3].map((index) => ({
      x: 60 + index * 172,
      y: 130,
      width: 156,
      height: 210,
      color: index % 2 === 0 ? blue : ([148, 168, 132] as const),
    })),
    ...[0, 1, 2, 3].flatMap((index) => writing({ x: 60 + index * 172, y: 356 }, [130, 90], ink)),
    ...writing({ x: 60, y: 430 }, [640, 610], grey),
  ],
};

/** One chunk of PNG (W3C PNG section 5.3): length, type, data, CRC over type and data. */
function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}

/** Draws one of the pictures as PNG: 8 bits, true colour, no filter. */
export function picturePng(which: 'envelope' | 'page'): Uint8Array {
  const { width, height, ground, boxes } = which === 'envelope' ? envelope : page;
  const row = 1 + width * 3;
  const pixels = Buffer.alloc(row * height);
  const all: readonly Box[] = [{ x: 0, y: 0, width, height, color: ground }, ...boxes];
  for (const box of all)
    for (let y = box.y; y < box.y + box.height; y += 1)
      for (let x = box.x; x < box.x + box.width; x += 1) pixels.set(box.color, y * row + 1 + x * 3);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
