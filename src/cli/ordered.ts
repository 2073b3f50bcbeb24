/**
 * Maps items as they come, several at once, and gives the results in the items' order. At most `limit()` items are
 * held, so a slow reader of the results holds back the source; a result is given as soon as it is its turn, even
 * while the source is slow. `work` must not reject.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterator<Item>,
  work: (item: Item) => Promise<Result>,
  limit: () => number,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = null;
  let ended = false;
  while (!ended || queue.length > 0) {
    if (!ended && queue.length < limit()) {
      next ??= items.next();
      const [head] = queue;
      const first = await Promise.race([next, ...(head === undefined ? [] : [head.then(() => null)])]);
      if (first !== null) {
        next = null;
        if (first.done) ended = true;
        else queue.push(work(first.value));
        continue;
      }
    }
    yield await queue.shift()!;
  }
}
