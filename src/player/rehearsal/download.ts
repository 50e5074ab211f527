/** Hands a text to the reader as a file to save. */
export function download(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  link.download = name;
  link.click();
  // The browser takes it up after this press is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
