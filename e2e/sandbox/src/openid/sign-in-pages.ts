import { employees } from '../data/employees.ts'
import { openIdAccounts, type OpenIdAccount } from '../data/openid-accounts.ts'
import { html, type Html } from '../html/html.ts'
import type { Page } from '../html/page.ts'
import { describeWorkplaces } from '../login/login-page.ts'
import { loginTexts } from '../login/login-texts.ts'
import { framed } from './provider-pages.ts'
import { signInTexts, type OpenIdLanguage } from './sign-in-texts.ts'

/** The page on which people choose who they are. */
export function accountPage(language: OpenIdLanguage): Page {
  const { title, question } = loginTexts[language]
  return framed(
    language,
    title,
    html`<h1>${title}</h1>
      <form method="post" autocomplete="off">
        <p id="question">${question}</p>
        <ul aria-labelledby="question">
          ${openIdAccounts.map((account, index) => accountItem(account, index, language))}
        </ul>
        ${refuseButton(language)}
      </form>`,
  )
}

/** The page of the second step, for accounts that have set one up; others can go on without it, by a weaker sign-in. */
export function secondStepPage({ sub, hasSecondFactor }: OpenIdAccount, language: OpenIdLanguage): Page {
  const texts = signInTexts[language]
  const title = hasSecondFactor ? texts.strongTitle : texts.noFactorTitle
  return framed(
    language,
    title,
    html`<h1>${title}</h1>
      <p>${hasSecondFactor ? texts.strong : texts.noFactor}</p>
      <form method="post" autocomplete="off">
        <input type="hidden" name="employee" value="${sub}" />
        <ul>
          <li>
            <button name="step" value="done">${hasSecondFactor ? texts.confirm : texts.goOn}</button>
          </li>
        </ul>
        ${refuseButton(language)}
      </form>`,
  )
}

/** The page for a sign-in that is over, or that this browser didn't begin. */
export function overPage(language: OpenIdLanguage): Page {
  const { invalidTitle, invalid } = loginTexts[language]
  return framed(
    language,
    invalidTitle,
    html`<h1>${invalidTitle}</h1>
      <p>${invalid}</p>`,
  )
}

function refuseButton(language: OpenIdLanguage): Html {
  return html`<button class="refuse" name="refuse" value="1">${loginTexts[language].refuse}</button>`
}

function accountItem(account: OpenIdAccount, index: number, language: OpenIdLanguage): Html {
  const { sub, givenName, familyName, employeeUid, exchange, hasSecondFactor } = account
  const employee = employees.find(({ uid }) => uid === employeeUid)
  const texts = signInTexts[language]
  const description = [
    ...(employee ? [describeWorkplaces(employee, loginTexts[language])] : []),
    ...(exchange === 'given' ? [] : [texts.ends[exchange]]),
    ...(hasSecondFactor ? [] : [texts.hasNoFactor]),
  ]
  const name = `${givenName} ${familyName}`
  return html`<li>
    <button name="employee" value="${sub}" aria-describedby="about-${index}">${name}</button>
    <p id="about-${index}">${description.join('; ')}</p>
  </li>`
}
