/** Texts for a browser whose headers are too large: the page can't be loaded then, so this is all it shows. */
const TEXTS = {
  nl: [
    'Uw browser stuurt te veel cookies mee',
    'Verwijder in uw browser de cookies van deze website en van de andere websites van uw gemeente, en open de toepassing opnieuw. Helpt dat niet, toon dit dan aan uw helpdesk. Een registratie die u net verstuurde, kan gelukt zijn: dat ziet u wanneer de toepassing weer opent.',
  ],
  fr: [
    'Votre navigateur envoie trop de cookies',
    'Supprimez dans votre navigateur les cookies de ce site et des autres sites de votre commune, puis ouvrez de nouveau l’application. Si cela ne suffit pas, montrez ceci à votre helpdesk. Un enregistrement que vous veniez d’envoyer peut avoir réussi : vous le verrez quand l’application s’ouvrira de nouveau.',
  ],
  en: [
    'Your browser sends too many cookies',
    'In your browser, remove the cookies of this website and of your municipality’s other websites, then open the application again. If that doesn’t help, show this to your helpdesk. A registration that you had just sent may have succeeded: you will see that when the application opens again.',
  ],
  de: [
    'Ihr Browser sendet zu viele Cookies',
    'Löschen Sie in Ihrem Browser die Cookies dieser Website und der anderen Websites Ihrer Gemeinde und öffnen Sie die Anwendung erneut. Hilft das nicht, zeigen Sie dies Ihrem Helpdesk. Eine Registrierung, die Sie gerade abgeschickt haben, kann gelungen sein: Das sehen Sie, wenn sich die Anwendung wieder öffnet.',
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
