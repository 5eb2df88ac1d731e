/** The browsers that draw the states that Chromium reached. */
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
  /** Resizes the window, or comes as close as the browser can. */
  resize(width: number, height: number): Promise<void>
  /** Returns a picture of the only element with this selector, as PNG. */
  picture(selector: string): Promise<Uint8Array>
  /** Removes the cookies and stored data of the open site. */
  forget(): Promise<void>
  close(): Promise<void>
}

export const WINDOW = { width: 1366, height: 768 }

/** Returns the source text of a call, to be run in the page. */
export function callText<Parameter>(inPage: (parameter: Parameter) => unknown, parameter: Parameter): string {
  return `(${inPage.toString()})(${parameter === undefined ? '' : JSON.stringify(parameter)})`
}
