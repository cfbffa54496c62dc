// The build of these pages, as manifest.json and the server's Welcome name it.
export const PAGE_BUILD = document.querySelector<HTMLMetaElement>('meta[name="page-build"]')?.content ?? '';
