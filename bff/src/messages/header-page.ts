/** Texts for a browser whose headers are too large: the page can't be loaded then, so this is all it shows. */
const TEXTS = {
  nl: [
    'Uw browser stuurt te veel cookies mee',
    'Verwijder in uw browser de cookies van deze website en van de andere websites van uw gemeente, en open de toepassing opnieuw. Helpt dat niet, toon dit dan aan uw helpdesk. Er is niets geregistreerd.',
  ],
  fr: [
    'Votre navigateur envoie trop de cookies',
    'Supprimez dans votre navigateur les cookies de ce site et des autres sites de votre commune, puis ouvrez de nouveau l’application. Si cela ne suffit pas, montrez ceci à votre helpdesk. Rien n’a été enregistré.',
  ],
  en: [
    'Your browser sends too many cookies',
    'In your browser, remove the cookies of this website and of your municipality’s other websites, then open the application again. If that doesn’t help, show this to your helpdesk. Nothing was registered.',
  ],
  de: [
    'Ihr Browser sendet zu viele Cookies',
    'Löschen Sie in Ihrem Browser die Cookies dieser Website und der anderen Websites Ihrer Gemeinde und öffnen Sie die Anwendung erneut. Hilft das nicht, zeigen Sie dies Ihrem Helpdesk. Es wurde nichts registriert.',
  ],
} as const

/** Makes a self-contained page in all languages, since the reader's isn't known. */
export function headerPage(): string {
  const sections = Object.entries(TEXTS).map(
    ([language, [title, advice]]) =>
      `<section lang="${language}"><h1>${title}</h1><p>${advice}</p></section>`,
  )
  return `<!doctype html><html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>431 – UiTPAS balie</title>${sections.join('')}</html>`
}
