import { readConfig } from '#platform/config.ts'

/** The site that signs, and where anyone can check what it has signed. */
export function site(): {
  readonly issuer: string
  readonly checkUrl: string
  readonly checkAddress: string
} {
  const { publicUrl } = readConfig()
  const checkUrl = `${publicUrl}/verify`
  return { issuer: publicUrl, checkUrl, checkAddress: checkUrl.replace(/^https?:\/\//, '') }
}
