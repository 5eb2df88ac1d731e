/** Those that draw what Chromium reached. */
export const OTHER_ENGINES = ['firefox', 'webkit'] as const
export type EngineName = 'chromium' | (typeof OTHER_ENGINES)[number]

/** The operations of a browser that tests need. Keys go through the display instead (display.ts). */
export interface Engine {
  /** Opens an address. */
  open(url: string): Promise<void>
  /** Runs a function in the page, which can use nothing from outside but its parameter. */
  run<Parameter, Result>(
    inPage: (parameter: Parameter) => Result | Promise<Result>,
    parameter: Parameter,
  ): Promise<Result>
  /** Clicks at a point of the window, in pixels of the page. */
  clickAt(x: number, y: number): Promise<void>
  /** Makes the window so large, or as near to it as the browser can. */
  resize(width: number, height: number): Promise<void>
  /** A picture of the one element with this selector, as PNG. */
  picture(selector: string): Promise<Uint8Array>
  /** Forgets who is signed in at the site that is open, and what it keeps. */
  forget(): Promise<void>
  close(): Promise<void>
}

export const WINDOW = { width: 1366, height: 768 }

/** The text of a call, for what runs it in the page. */
export function callText<Parameter>(inPage: (parameter: Parameter) => unknown, parameter: Parameter): string {
  return `(${inPage.toString()})(${parameter === undefined ? '' : JSON.stringify(parameter)})`
}
