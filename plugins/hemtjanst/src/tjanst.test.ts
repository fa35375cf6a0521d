import { testTjanst } from '@valfri/plugin-api/testkit'
import hemtjanst from './tjanst.ts'

testTjanst(hemtjanst)
