import type { Start } from '../../app/api'
import { useWords } from '../../i18n'

/** The made-up passwords of the demo clinic: a click fills one in. */
export function DemoLogins({ start, onFill }: { start: Start; onFill: (id: string, password: string) => void }) {
  const words = useWords()
  return (
    <section className="demologins" aria-labelledby="demo-logins">
      <h2 id="demo-logins">{words.unlock.demoLogins}</h2>
      <ul>
        {start.demoLogins.map((login) => {
          const user = start.users.find((each) => each.id === login.user)
          if (user === undefined) return null
          return (
            <li key={login.user}>
              <button type="button" onClick={() => onFill(login.user, login.password)}>
                <span className="unseen">{words.unlock.fill} </span>
                <span className="clip">{user.name}</span>
                <span>{login.password}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
