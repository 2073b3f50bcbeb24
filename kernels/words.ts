/** The words that have a vector of their own, found by their bytes. */

/** A word's first place in a table of `mask` + 1 entries: FNV-1a over its bytes. */
function entryOf(word: usize, end: usize, mask: u32): u32 {
  let h: u32 = 0x811c9dc5;
  for (; word < end; word++) h = (h ^ load<u8>(word)) * 0x01000193;
  return (h ^ (h >> 15)) & mask;
}

/**
 * Enters the words of a list (UTF-8, parted by line breaks) in a table. An entry is the address of a word (uint32), then its
 * number times 256 plus its bytes; no word has more than 255. An empty entry is nought. Returns how many words there are; they must be fewer than the entries.
 */
export function enter(list: usize, bytes: i32, table: usize, mask: u32): u32 {
  const end = list + <usize>bytes;
  let number: u32 = 0;
  for (; list < end; number++) {
    let stop = list;
    while (stop < end && load<u8>(stop) !== 10) stop++;
    let entry = entryOf(list, stop, mask);
    while (load<u32>(table + <usize>(entry * 8)) !== 0) entry = (entry + 1) & mask;
    store<u32>(table + <usize>(entry * 8), <u32>list);
    store<u32>(table + <usize>(entry * 8), (number << 8) | <u32>(stop - list), 4);
    list = stop + 1;
  }
  return number;
}

/** The number of a word in a table that `enter` filled, or -1. */
export function find(word: usize, bytes: i32, table: usize, mask: u32): i32 {
  let entry = entryOf(word, word + <usize>bytes, mask);
  let known = <usize>load<u32>(table + <usize>(entry * 8));
  while (known !== 0) {
    const packed = load<u32>(table + <usize>(entry * 8), 4);
    if ((packed & 255) === bytes && memory.compare(known, word, bytes) === 0) return packed >> 8;
    entry = (entry + 1) & mask;
    known = <usize>load<u32>(table + <usize>(entry * 8));
  }
  return -1;
}
