// The check sum of archives: CRC-32.

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  return sum;
});

/** Before the first byte. */
export const CRC_START = 0xffffffff;

/** The sum with some bytes more. @param {number} sum @param {Uint8Array} bytes */
export function crcWith(sum, bytes) {
  for (const byte of bytes) sum = TABLE[(sum ^ byte) & 0xff] ^ (sum >>> 8);
  return sum;
}

/** What is written down, when all bytes are in. @param {number} sum */
export function crcOf(sum) {
  return (sum ^ CRC_START) >>> 0;
}
