import { testTjanst } from '@valfri/plugin-api/testkit'
import ledsagning from './tjanst.ts'

testTjanst(ledsagning)
