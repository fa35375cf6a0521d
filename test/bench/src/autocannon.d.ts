/** What we use of autocannon, which ships no types. */
declare module 'autocannon' {
  interface Opts {
    readonly url: string
    readonly connections: number
    /** Seconds. */
    readonly duration: number
    readonly workers?: number
  }
  interface Result {
    readonly requests: { readonly average: number; readonly total: number }
    /** Milliseconds. */
    readonly latency: { readonly p99: number }
    readonly non2xx: number
    readonly errors: number
  }
  export default function autocannon(opts: Opts): Promise<Result>
}
