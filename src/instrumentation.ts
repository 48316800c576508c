/** Next calls this once, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { checkStart } = await import('./platform/start-check');
  const { dressEveryRequest } = await import('./platform/request-start');
  const { shedOverload } = await import('./platform/shed-requests');
  dressEveryRequest();
  shedOverload();
  await checkStart();
  if (process.env.NODE_ENV !== 'production') return;
  const { logger, takeConsole } = await import('./platform/logger');
  takeConsole(console, logger());
}
