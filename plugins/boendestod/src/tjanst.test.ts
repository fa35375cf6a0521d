import { testTjanst } from '@valfri/plugin-api/testkit'
import boendestod from './tjanst.ts'

testTjanst(boendestod)
