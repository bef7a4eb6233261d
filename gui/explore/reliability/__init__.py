"""Reliability: is a probability of 99 % ninety-nine in a hundred?"""
