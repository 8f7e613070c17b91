import { deflateSync } from 'node:zlib';

type Colour = readonly [red: number, green: number, blue: number];

const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let bit = 0; bit < 8; bit++) n = n & 1 ? 0xedb88320 ^ (n >>> 1) : n >>> 1;
  return n >>> 0;
});

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = body.reduce((crc, byte) => (CRC[(crc ^ byte) & 0xff]! ^ (crc >>> 8)) >>> 0, 0xffffffff);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE((sum ^ 0xffffffff) >>> 0, 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

/** A PNG whose pixels a function paints. */
export function png(width: number, height: number, paint: (x: number, y: number) => Colour): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const pixels = Buffer.alloc(height * (1 + 3 * width));
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) pixels.set(paint(x, y), y * (1 + 3 * width) + 1 + 3 * x);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const GREY: Colour = [0xd8, 0xd8, 0xd8];
const WHITE: Colour = [0xff, 0xff, 0xff];

/** For a picture of a screen. */
export const greyScreen = (): Buffer => png(320, 200, () => GREY);

/** A white house with a door on a field of a colour, as `#0b5394`: nobody's coat of arms. */
export function houseLogo(colour: string): Buffer {
  const field = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) as unknown as Colour;
  return png(160, 160, (x, y) => {
    const aside = Math.abs(x - 79.5);
    const roof = y >= 30 && y < 76 && aside <= (y - 30) * 1.25;
    const walls = y >= 76 && y < 128 && aside <= 42;
    const door = y >= 96 && aside <= 11;
    return (roof || walls) && !door ? WHITE : field;
  });
}
