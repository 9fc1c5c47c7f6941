"""A record in another language, sentence by sentence."""

from onrecord.translate.apertium import apertium
from onrecord.translate.libretranslate import libretranslate
from onrecord.translate.translation import Engine, Pair, Translation, translate

__all__ = ["Engine", "Pair", "Translation", "apertium", "libretranslate", "translate"]
