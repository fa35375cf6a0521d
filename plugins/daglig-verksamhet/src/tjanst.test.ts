import { testTjanst } from '@valfri/plugin-api/testkit'
import tjanst from './tjanst.ts'

testTjanst(tjanst)
