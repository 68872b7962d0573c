#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""step_memory.py for models that hear or see: the same measurement, with what they are fed in place of tokens.

Whisper: input_features (batch, mel bins, 2 x max_source_positions) and labels (batch, seq); ViT: pixel_values and
labels (batch); CLIP: input_ids (batch, seq), pixel_values, return_loss. Features have the parameters' dtype.

usage: measure_media.py STEP_MEMORY.py [--ledger] [--events] CASE.json...
"""
import sys

import torch
import transformers.initialization

# a fake tensor's values cannot be looked at, as this one does to its arguments; what weights hold changes no bytes
transformers.initialization.trunc_normal_ = lambda tensor, *args, **kwargs: tensor

path = sys.argv.pop(1)
source = open(path).read()


def replaced(old, new):
    global source
    assert source.count(old) == 1, old
    source = source.replace(old, new)


replaced('inputs = {"input_ids": torch.zeros(batch, seq, dtype=torch.int64)}', "inputs = media(case, config)")
replaced('inputs["labels"] = torch.zeros(batch, target, dtype=torch.int64)', "inputs.update(labels(case, config))")
replaced('inputs["use_cache"] = False\n', 'inputs.update(use_cache(config))\n')
replaced('batch, seq, live, result = case["batch"], case["seq"], Live(), {}',
         'batch, seq, live, result = case["batch"], case.get("seq", 0), Live(), {}')


def pixels(case, vision, dtype):
    side = vision.image_size
    return torch.zeros(case["batch"], vision.num_channels, side, side, dtype=dtype)


def media(case, config):
    dtype = DTYPES[case.get("weights", "fp32")]
    if config.model_type == "whisper":
        return {"input_features": torch.zeros(case["batch"], config.num_mel_bins, 2 * config.max_source_positions,
                                              dtype=dtype)}
    if config.model_type == "vit":
        return {"pixel_values": pixels(case, config, dtype)}
    return {"input_ids": torch.zeros(case["batch"], case["seq"], dtype=torch.int64),
            "pixel_values": pixels(case, config.vision_config, dtype), "return_loss": True}


def labels(case, config):
    if config.model_type == "clip":
        return {}
    shape = (case["batch"],) if config.model_type == "vit" else (case["batch"], case["seq"])
    return {"labels": torch.zeros(*shape, dtype=torch.int64)}


def use_cache(config):
    return {"use_cache": False} if config.model_type == "whisper" else {}


sys.argv[0] = path
exec(compile(source, path, "exec"))
