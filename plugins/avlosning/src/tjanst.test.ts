import { testTjanst } from '@valfri/plugin-api/testkit'
import avlosning from './tjanst.ts'

testTjanst(avlosning)
