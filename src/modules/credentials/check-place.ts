/** Where anyone can check what the site at `publicUrl` has signed: as a link, and as people write it. */
export function checkPlace(publicUrl: string): { readonly url: string; readonly address: string } {
  const url = `${publicUrl}/verify`
  return { url, address: url.replace(/^https?:\/\//, '') }
}
