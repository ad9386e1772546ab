import { config } from 'zod'

// imported before any schema is made: zod would otherwise try to compile its parsers from text, which the page's policy refuses
config({ jitless: true })
