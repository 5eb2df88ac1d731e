import { counters } from '../data/counters.ts'
import { employees, type Employee, type Right } from '../data/employees.ts'
import { html, type Html } from '../html/html.ts'
import type { Page } from '../html/page.ts'
import { loginStyle } from './login-style.ts'
import { loginTexts, type Language, type LoginTexts } from './login-texts.ts'

/** The page on which people choose who they are. `email` puts its owner first. */
export function loginPage(requestToken: string, language: Language, email: string | undefined): Page {
  const texts = loginTexts[language]
  const sorted = employees.toSorted((a, b) => Number(b.email === email) - Number(a.email === email))
  const body = html`<main>
    <h1>${texts.title}</h1>
    <p class="sandbox">${texts.sandbox}</p>
    <form method="post" action="authorize" autocomplete="off">
      <input type="hidden" name="oauth_token" value="${requestToken}" />
      <input type="hidden" name="lang" value="${language}" />
      <p id="question">${texts.question}</p>
      <ul aria-labelledby="question">
        ${sorted.map((employee, index) => employeeItem(employee, index, texts))}
      </ul>
      <button class="refuse" name="refuse" value="1">${texts.refuse}</button>
    </form>
  </main>`
  return { language, title: texts.title, style: loginStyle, body }
}

/** The page for a request token that is unknown, used or too old. */
export function invalidPage(language: Language): Page {
  const { invalidTitle, invalid, sandbox } = loginTexts[language]
  const body = html`<main>
    <h1>${invalidTitle}</h1>
    <p>${invalid}</p>
    <p class="sandbox">${sandbox}</p>
  </main>`
  return { language, title: invalidTitle, style: loginStyle, body }
}

function employeeItem(employee: Employee, index: number, texts: LoginTexts): Html {
  const { uid, name } = employee
  return html`<li>
    <button name="employee" value="${uid}" aria-describedby="about-${index}">${name}</button>
    <p id="about-${index}">${describeWorkplaces(employee, texts)}</p>
  </li>`
}

/** Describes an employee: counters, and widest right. */
export function describeWorkplaces({ workplaces }: Employee, texts: LoginTexts): string {
  const names = workplaces.map(({ counterId }) => counters.find(({ id }) => id === counterId)?.name ?? '')
  const rights = workplaces.flatMap((workplace) => Object.values(workplace.rights))
  return names.length === 0 ? texts.noCounter : `${names.join(', ')}: ${texts.rights[highest(rights)]}`
}

function highest(rights: readonly Right[]): Right {
  const order: readonly Right[] = ['registratie + kansenstatuut', 'registratie']
  return order.find((right) => rights.includes(right)) ?? 'none'
}
