/** What goes, at most, between two looks at whether the reader may still have it. */
const BETWEEN = 64 * 1024;

/**
 * An answer that takes a while stops when its reader may no longer have it: `stillAdmitted` is asked before it goes on,
 * each time that this much went, and what it throws breaks the answer off. A short answer is gone by then and asks nothing.
 */
export function watchAnswer(response: Response, stillAdmitted: () => Promise<unknown>): Response {
  if (response.body === null) return response;
  const reader = response.body.getReader();
  let since = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          if (since >= BETWEEN) {
            await stillAdmitted();
            since = 0;
          }
          const { done, value } = await reader.read();
          if (done) return controller.close();
          since += value.byteLength;
          controller.enqueue(value);
        } catch (error) {
          await reader.cancel(error).catch(() => undefined);
          throw error;
        }
      },
      cancel: (reason) => reader.cancel(reason),
    },
    { highWaterMark: 0 },
  );
  return new Response(body, response);
}
