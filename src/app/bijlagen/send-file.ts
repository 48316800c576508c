/** What a status says when the answer itself says nothing that we know. */
const BY_STATUS: Readonly<Record<number, string>> = {
  401: 'bijlagen.ingelogd',
  413: 'bijlagen.te-groot',
  429: 'bijlagen.te-vaak',
};

/**
 * Sends one file from the browser and tells how many bytes went. Answers null when it was taken, else the key of the
 * sentence why not; never throws. XMLHttpRequest, because fetch does not tell how far a request is.
 */
export function sendFile(
  url: string,
  velden: Readonly<Record<string, string>>,
  file: File,
  report: (sent: number) => void,
  signal: AbortSignal,
): Promise<string | null> {
  const form = new FormData();
  for (const [naam, waarde] of Object.entries(velden)) form.append(naam, waarde);
  form.append('bestand', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('Accept', 'application/json');
    request.upload.onprogress = ({ loaded }) => report(Math.min(loaded, file.size));
    request.onload = () => resolve(request.status === 201 ? null : refusalOf(request));
    request.onerror = () => resolve('bijlagen.afgebroken');
    request.onabort = () => resolve('bijlagen.afgebroken');
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(form);
  });
}

function refusalOf({ status, responseText }: XMLHttpRequest): string {
  const [, title] = /"title":"(bijlagen\.[a-z-]+)"/.exec(responseText) ?? [];
  return title ?? BY_STATUS[status] ?? 'bijlagen.niet-bewaard';
}
