/** Several sources of items read at once. */

/** Gives the items of all lanes as they come, those of one lane in its order; at most `atOnce` lanes are under way. */
export async function* mergeLanes<Item>(
  lanes: Iterable<AsyncGenerator<Item>>,
  atOnce: number,
): AsyncGenerator<Item> {
  type Step = { readonly lane: AsyncGenerator<Item>; readonly result: IteratorResult<Item> };
  const waiting = lanes[Symbol.iterator]();
  const steps = new Map<AsyncGenerator<Item>, Promise<Step>>();
  const ask = (lane: AsyncGenerator<Item>) => {
    const step = lane.next().then((result) => ({ lane, result }));
    // An error is thrown where the steps are awaited.
    step.catch(() => {});
    steps.set(lane, step);
  };
  const begin = () => {
    const { done, value } = waiting.next();
    if (!done) ask(value);
  };
  for (let i = 0; i < atOnce; i++) begin();
  while (steps.size > 0) {
    const { lane, result } = await Promise.race(steps.values());
    steps.delete(lane);
    if (result.done) begin();
    else {
      yield result.value;
      // Only now: a lane that is asked again may take it that its item has been dealt with.
      ask(lane);
    }
  }
}
