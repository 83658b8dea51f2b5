export { cookie, http, saveFile, setRequestLanguage, whenSessionLost, withQuery } from './client'
export { describeProblem, Problem } from './problem'
export { useAction } from './useAction'
