/** Why a file cannot be read as a table. Each has its own remedy, so each has its own code. */
export type SheetFault =
  | { readonly code: 'empty' }
  /** Something else altogether: a picture, a letter, an archive. */
  | { readonly code: 'not-a-table' }
  /** Excel 95 or older. */
  | { readonly code: 'old-excel' }
  /** A spreadsheet, but in a format that is not read. */
  | { readonly code: 'other-spreadsheet'; readonly format: 'ods' | 'xlsb' }
  /** A web page or an XML table that merely calls itself a spreadsheet. */
  | { readonly code: 'markup' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'macros' }
  /** Cut short or altered on its way; `detail` is for the log. */
  | { readonly code: 'damaged'; readonly detail: string }
  /** Markup that honest spreadsheets never hold: a document type or entities of its own. */
  | { readonly code: 'unsafe-markup' }
  | { readonly code: 'too-large'; readonly limitBytes: number }
  | { readonly code: 'unpacks-too-large'; readonly limitBytes: number }
  | { readonly code: 'too-many-rows'; readonly limit: number }
  | { readonly code: 'too-many-columns'; readonly limit: number; readonly row: number }
  | { readonly code: 'cell-too-long'; readonly limit: number; readonly row: number; readonly column: number }
  | { readonly code: 'not-utf8'; readonly line: number }
  | { readonly code: 'nul-byte'; readonly line: number }
  /** A quotation mark that opens in this row is never closed. */
  | { readonly code: 'open-quote'; readonly row: number }

/** The file cannot be read as a table. Knows no words: whoever asked for the file says what to do about it. */
export class SheetProblem extends Error {
  override name = 'SheetProblem'
  readonly fault: SheetFault

  constructor(fault: SheetFault) {
    super(JSON.stringify(fault))
    this.fault = fault
  }
}

export function damaged(detail: string): SheetProblem {
  return new SheetProblem({ code: 'damaged', detail })
}
