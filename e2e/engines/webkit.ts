import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { Builder, By, Capabilities } from 'selenium-webdriver'
import { freePort } from '../support/free-port.ts'
import type { Display } from './display.ts'
import { callText, type Engine, WINDOW } from './engine.ts'
import { PROGRAMS } from './programs.ts'

const STARTED_WITHIN_MS = 10_000

/** WebKitGTK with the small browser that comes with it, driven by WebDriver. */
export async function startWebKit(display: Display): Promise<Engine> {
  const port = await freePort()
  const driver = spawn(PROGRAMS.webkit, [`--port=${port}`], {
    env: display.environment,
    stdio: 'ignore',
  })
  await answering(`http://127.0.0.1:${port}/status`)
  const browser = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(new Capabilities({ browserName: 'MiniBrowser' }))
    .build()
  const run = <Parameter, Result>(
    inPage: (parameter: Parameter) => Result | Promise<Result>,
    parameter: Parameter,
  ) => browser.executeScript<Result>(`return ${callText(inPage, parameter)}`)
  const frame = await run(() => ({ x: outerWidth - innerWidth, y: outerHeight - innerHeight }), undefined)
  const resize = async (width: number, height: number) => {
    const rectangle = { x: 0, y: 0, width: width + frame.x, height: height + frame.y }
    await browser.manage().window().setRect(rectangle)
  }
  await resize(WINDOW.width, WINDOW.height)
  return {
    open: (url) => browser.get(url),
    run,
    clickAt: (x, y) =>
      browser
        .actions()
        .move({ x: Math.round(x), y: Math.round(y) })
        .click()
        .perform(),
    resize,
    async picture(selector) {
      const base64 = await browser.findElement(By.css(selector)).takeScreenshot(true)
      return Buffer.from(base64, 'base64')
    },
    async forget() {
      await browser.manage().deleteAllCookies()
      await run(() => window.sessionStorage.clear(), undefined)
    },
    async close() {
      await browser.quit()
      const ended = once(driver, 'exit')
      driver.kill('SIGTERM')
      await ended
    },
  }
}

async function answering(url: string): Promise<void> {
  const deadline = Date.now() + STARTED_WITHIN_MS
  while (Date.now() < deadline) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The driver of WebKit did not start.')
}
