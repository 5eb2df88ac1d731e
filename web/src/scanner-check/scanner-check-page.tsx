import { Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useRef } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Header, MAIN_ID } from '../ui/header.tsx'
import { useDocumentTitle } from '../ui/use-document-title.ts'
import { diagnose } from './diagnose.ts'
import { DiagnosisPanel } from './diagnosis-panel.tsx'
import { EarlierScans } from './earlier-scans.tsx'
import styles from './scanner-check-page.module.css'
import { useReceived } from './use-received.ts'

/** Shows anyone what a scanner sends, and how the registration screen understands it. Nothing leaves this page. */
export function ScannerCheckPage() {
  const { t } = useLingui()
  useDocumentTitle(t`Scanner nakijken`)
  const [received, clear] = useReceived()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const { current, earlier } = received

  function startOver() {
    clear()
    if (!field.current) return
    field.current.value = ''
    field.current.focus()
  }

  return (
    <>
      <Header title={<Trans>Scanner nakijken</Trans>}>
        <a className={styles['back']} href="/">
          <Trans>Naar de balie</Trans>
        </a>
      </Header>
      <main id={MAIN_ID} tabIndex={-1} className={styles['page']}>
        <section className={styles['try']} aria-labelledby="try-title">
          <h2 id="try-title">
            <Trans>Scan iets</Trans>
          </h2>
          <p>
            <Trans>
              Een kaart, een eID of een voucher. Je ziet meteen wat de scanner stuurt en wat de balie ervan
              maakt. Niets wordt verstuurd of bewaard.
            </Trans>
          </p>
          <Field
            id="scanner-field"
            label={t`Proefveld`}
            note={t`Scannen lukt overal op deze pagina; getypte of geplakte tekst komt hier.`}
          >
            {(control) => (
              <input {...control} ref={field} type="text" spellCheck={false} autoCapitalize="off" />
            )}
          </Field>
        </section>
        <section className={styles['result']} aria-label={t`Wat er binnenkwam`}>
          {current ? (
            <>
              <DiagnosisPanel diagnosis={diagnose(current, received)} reception={current} />
              {earlier.length > 0 && <EarlierScans outlines={earlier} />}
              <div>
                <Button look="secondary" onClick={startOver}>
                  <Trans>Wissen</Trans>
                </Button>
              </div>
            </>
          ) : (
            <p className={styles['empty']} role="status">
              <Trans>
                Nog niets gescand. Blijft het hier leeg na een scan? Kijk dan of de scanner aan de computer
                hangt, of bij een draadloze scanner of hij gekoppeld en opgeladen is.
              </Trans>
            </p>
          )}
        </section>
      </main>
    </>
  )
}
