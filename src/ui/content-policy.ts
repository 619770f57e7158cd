/**
 * The strictest content security policy under which these pages are whole: no script at all, styles and fonts from
 * here only. `data:` serves the small signs inside Designsystemet's sheet; an image cannot run anything.
 */
export const contentPolicy = [
  "default-src 'none'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')
