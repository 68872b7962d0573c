#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes counts.tsv: for a config of every family and every dimension that a slider moves, the parameters of the
model that Transformers builds from the config with that dimension changed.

A row: config (a file of ../configs, or the JSON of a model type with its defaults), dimension, its new value, the
keys that were changed for it, the exact total, and the sums by the parameters' own names.
usage: make.py > counts.tsv      (pip install torch transformers; the table was made with 2.15 and 5.23)
"""
import copy
import json
import math
import os
import re
import sys

import torch
import transformers

CONFIGS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "configs")
GROUPS = [("lm_head", r"(^|\.)(lm_head|embed_out|cls\.predictions|output)\b"),
          ("embedding", r"(embed|wte|wpe|shared|word_embeddings|position_bias|relative_attention_bias|pos_emb)"),
          ("norm", r"(norm|ln_|\.ln|layernorm|layer_norm)"),
          ("experts", r"experts"), ("router", r"(router|mlp\.gate\.|block_sparse_moe\.gate)"),
          ("attention", r"(attn|attention|SelfAttention|EncDecAttention)"),
          ("ffn", r"(mlp|ffn|fc1|fc2|intermediate|output\.dense|DenseReluDense|feed_forward|c_fc|c_proj|dense_h)")]

MODELS = ["gpt2", "Llama-2-7b", "Llama-3.2-1B-Instruct", "Mistral-7B-v0.3", "Qwen2.5-0.5B", "Qwen3-0.6B",
          "pythia-70m", "opt-125m", "bloom-1b7", "falcon-7b", "falcon-40b", "phi-1_5", "Phi-3-mini-4k", "OLMo-1B",
          "OLMo-2-1124-7B", '{"model_type": "glm4"}', "gemma-2b", "gemma-2-2b", "gemma-3-1b-text",
          "Mixtral-8x7B-v0.1", '{"model_type": "qwen2_moe", "decoder_sparse_step": 2}', "Qwen3-30B-A3B", "MiniMax-M2.5", "gpt-oss-20b",
          "DeepSeek-V2", "DeepSeek-V3", "Kimi-K2-Instruct", "GLM-5", "Llama-4-Maverick-17B-128E",
          "Qwen3-VL-8B-Instruct", "bert-tiny", "bart-large", "t5-small", "t5-v1_1-xxl", "whisper-tiny",
          "vit-base-patch16-224", "clip-vit-large-patch14"]
CLASSES = {"glm4": "Glm4ForCausalLM", "qwen2_moe": "Qwen2MoeForCausalLM"}
BUILT_AS = {"kimi_k2": "deepseek_v3"}

# The first key that the config has is the one.
KEYS = {
    "d_model": ["hidden_size", "n_embd", "d_model"],
    "layers": ["num_decoder_layers", "decoder_layers", "num_hidden_layers", "n_layer"],
    "heads": ["num_attention_heads", "n_head", "decoder_attention_heads", "num_heads"],
    "d_ff": ["intermediate_size_mlp", "intermediate_size", "n_inner", "ffn_dim", "ffn_hidden_size",
             "decoder_ffn_dim", "d_ff"],
    "vocab": ["vocab_size"],
    "positions": ["n_positions", "max_target_positions", "max_position_embeddings"],
    "word_embed_proj_dim": ["word_embed_proj_dim"],
    "kv_heads": ["num_key_value_heads", "num_kv_heads"],
    "head_dim": ["head_dim", "d_kv"],
    "relative_buckets": ["relative_attention_num_buckets"],
    "sliding_window": ["sliding_window", "attention_chunk_size"],
    "experts": ["n_routed_experts", "num_local_experts", "num_experts"],
    "active_experts": ["num_experts_per_tok"],
    "expert_d_ff": ["moe_intermediate_size", "intermediate_size"],
    "shared_expert_d_ff": ["shared_expert_intermediate_size"],
    "moe_layer_step": ["decoder_sparse_step", "interleave_moe_layer_step"],
    "encoder_layers": ["num_layers", "encoder_layers"],
    "encoder_heads": ["encoder_attention_heads"],
    "encoder_d_ff": ["encoder_ffn_dim"],
}
for same in ("kv_lora_rank", "q_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim", "v_head_dim", "index_n_heads",
             "index_head_dim", "index_topk", "n_shared_experts", "first_k_dense_replace", "num_mel_bins",
             "max_source_positions", "projection_dim"):
    KEYS[same] = [same]
OF_IMAGES = {  # in vision_config, or the config itself for ViT
    "image_size": ["image_size"], "patch_size": ["patch_size"], "vision_d_model": ["hidden_size"],
    "vision_layers": ["num_hidden_layers", "depth"], "vision_heads": ["num_attention_heads", "num_heads"],
    "vision_d_ff": ["intermediate_size"], "vision_positions": ["num_position_embeddings"],
}

PLAIN = ["d_model", "layers", "heads", "d_ff", "vocab"]
LATENT = PLAIN + ["kv_lora_rank", "q_lora_rank", "qk_nope_head_dim", "qk_rope_head_dim", "v_head_dim", "experts",
                  "active_experts", "expert_d_ff", "n_shared_experts", "first_k_dense_replace"]
SPARSE = ["d_model", "layers", "heads", "vocab", "kv_heads", "experts", "active_experts", "expert_d_ff"]
ENCODED = PLAIN + ["encoder_layers"]
TOWER = ["patch_size", "vision_d_model", "vision_layers", "vision_heads", "vision_d_ff"]
DIMENSIONS = {
    "gpt2": PLAIN + ["positions"], "llama": PLAIN + ["kv_heads"], "mistral": PLAIN + ["kv_heads"],
    "qwen2": PLAIN + ["kv_heads"], "qwen3": PLAIN + ["kv_heads", "head_dim"], "gpt_neox": PLAIN,
    "opt": PLAIN + ["positions", "word_embed_proj_dim"], "bloom": ["d_model", "layers", "heads", "vocab"], "falcon": PLAIN + ["kv_heads"],
    "phi": PLAIN + ["kv_heads"], "phi3": PLAIN + ["kv_heads", "sliding_window"], "olmo": PLAIN + ["kv_heads"],
    "olmo2": PLAIN + ["kv_heads"], "glm4": PLAIN + ["kv_heads", "head_dim"],
    "gemma": PLAIN + ["kv_heads", "head_dim"], "gemma2": PLAIN + ["kv_heads", "head_dim", "sliding_window"],
    "gemma3_text": PLAIN + ["kv_heads", "head_dim", "sliding_window"], "mixtral": SPARSE,
    "qwen2_moe": SPARSE + ["d_ff", "shared_expert_d_ff", "moe_layer_step"],
    "qwen3_moe": SPARSE + ["head_dim", "moe_layer_step"], "minimax_m2": SPARSE + ["head_dim"],
    "gpt_oss": SPARSE + ["head_dim", "sliding_window"], "deepseek_v2": LATENT, "deepseek_v3": LATENT,
    "kimi_k2": LATENT, "glm_moe_dsa": LATENT + ["index_n_heads", "index_head_dim", "index_topk"],
    "llama4": SPARSE + ["d_ff", "head_dim", "sliding_window", "moe_layer_step", "image_size"] + TOWER,
    "qwen3_vl": PLAIN + ["kv_heads", "head_dim", "vision_positions"] + TOWER, "bert": PLAIN + ["positions"],
    "bart": ENCODED + ["positions", "encoder_heads", "encoder_d_ff"],
    "t5": ENCODED + ["head_dim", "relative_buckets"],
    "whisper": ENCODED + ["positions", "encoder_heads", "encoder_d_ff", "num_mel_bins", "max_source_positions"],
    "vit": ["d_model", "layers", "heads", "d_ff", "num_labels", "image_size", "patch_size"],
    "clip": PLAIN + ["positions", "projection_dim", "image_size"] + TOWER,
}
LISTS_BY_LAYER = ["layer_types", "mlp_layer_types", "indexer_types", "no_rope_layers", "moe_layers"]
OWN_HEAD_DIM = {"qwen3", "glm4", "gemma", "gemma2", "gemma3_text", "minimax_m2", "gpt_oss", "llama4", "qwen3_vl", "t5"}

LARGER = {"layers": 3, "encoder_layers": 3, "vision_layers": 3, "vocab": 256, "num_labels": 7, "qk_nope_head_dim": 64,
          "qk_rope_head_dim": 32, "v_head_dim": 64, "active_experts": 1, "n_shared_experts": 1,
          "first_k_dense_replace": 2, "moe_layer_step": 1, "num_mel_bins": 48, "shared_expert_d_ff": 64,
          "vision_d_ff": 64}
HALVED = {"kv_heads", "word_embed_proj_dim", "index_n_heads", "sliding_window", "vision_heads"}


def other_value(dimension, value, config):
    if dimension in LARGER:
        return value + LARGER[dimension]
    if dimension in HALVED and value > 1:
        return value // 2
    if dimension == "image_size":
        return value + 2 * config["patch_size"]
    if dimension == "vision_positions":
        return (math.isqrt(value) + 8) ** 2
    return 2 * value


def count(config):
    raw = copy.deepcopy(config)
    for key in ("quantization_config", "auto_map", "_name_or_path", "transformers_version", "torch_dtype", "dtype"):
        raw.pop(key, None)
    kind = raw.pop("model_type")
    built = transformers.AutoConfig.for_model(BUILT_AS.get(kind, kind), **raw)
    with torch.device("meta"):
        model = getattr(transformers, built.architectures[0])(built)
    model.tie_weights()
    groups = {}
    for name, parameter in model.named_parameters():
        group = next((g for g, pattern in GROUPS if re.search(pattern, name)), "other")
        groups[group] = groups.get(group, 0) + parameter.numel()
    if raw.get("scale_decoder_outputs") is False:  # T5 v1.1, whose own head 5.23 ties all the same
        groups["lm_head"] = built.vocab_size * built.d_model
    return sum(groups.values()), groups


def present(section, keys, default=None):
    return next((key for key in keys if section.get(key) is not None), default)


class Changed:
    """A config with one dimension changed, and what follows it."""

    def __init__(self, config, dimension):
        self.config = copy.deepcopy(config)
        self.kind = config["model_type"]
        self.text = self.config.get("text_config", self.config)
        self.images = self.config.get("vision_config", self.config)
        self.changes = {}
        self.value = getattr(self, "set_" + dimension, lambda: self.set_key(dimension))()

    def put(self, section, key, value):
        section[key] = value
        inner = {id(self.text): "text_config.", id(self.images): "vision_config.", id(self.config): ""}
        self.changes[inner[id(section)] + key] = value

    def set_key(self, dimension):
        section = self.images if dimension in OF_IMAGES else self.text
        if dimension == "projection_dim":
            section = self.config
        keys = OF_IMAGES.get(dimension) or KEYS[dimension]
        key = present(section, keys) or next(key for key in keys if key in section)
        before = section[key] if section[key] is not None else 4 * section["n_embd"]  # n_inner of GPT-2
        value = other_value(dimension, before, section)
        self.put(section, key, value)
        return value

    def forget(self, keys):
        for key in keys:
            if key in self.text:
                self.put(self.text, key, None)
                del self.text[key]

    def follow_head_dim(self, tied):
        if tied and "head_dim" in self.text:
            self.put(self.text, "head_dim", self.text[self.width] // self.text[self.heads])

    def heads_are_tied(self):
        self.width = present(self.text, KEYS["d_model"])
        self.heads = present(self.text, KEYS["heads"])
        size = self.text.get("head_dim") or self.text[self.width] // self.text[self.heads]
        return self.kind not in OWN_HEAD_DIM and "kv_lora_rank" not in self.text \
            and size == self.text[self.width] // self.text[self.heads]

    def set_d_model(self):
        tied = self.heads_are_tied()
        before = self.text[self.width]
        value = self.set_key("d_model")
        self.follow_head_dim(tied)
        if self.text.get("word_embed_proj_dim") == before:
            self.put(self.text, "word_embed_proj_dim", value)
        if self.kind == "qwen3_vl":
            self.put(self.images, "out_hidden_size", value)
        return value

    def set_heads(self):
        tied = self.heads_are_tied()
        before = self.text[self.heads]
        value = self.set_key("heads")
        self.follow_head_dim(tied)
        if self.text.get("num_key_value_heads") == before:
            self.put(self.text, "num_key_value_heads", value)
        return value

    def set_layers(self):
        value = self.set_key("layers")
        if self.kind == "t5":
            return value
        dense = self.text.get("mlp_layer_types", []).count("dense")
        self.forget(LISTS_BY_LAYER)
        if dense > 0:
            self.put(self.text, "mlp_layer_types", ["dense"] * dense + ["sparse"] * (value - dense))
        return value

    def set_first_k_dense_replace(self):
        value = self.set_key("first_k_dense_replace")
        if "mlp_layer_types" in self.text:
            layers = self.text["num_hidden_layers"]
            self.put(self.text, "mlp_layer_types", ["dense"] * value + ["sparse"] * (layers - value))
        return value

    def set_qk_rope_head_dim(self):
        value = self.set_key("qk_rope_head_dim")
        self.forget(["head_dim", "qk_head_dim"])
        return value

    def set_qk_nope_head_dim(self):
        value = self.set_key("qk_nope_head_dim")
        self.forget(["qk_head_dim"])
        return value

    def set_moe_layer_step(self):
        value = self.set_key("moe_layer_step")
        self.forget(["moe_layers"])
        return value

    def set_num_labels(self):
        value = other_value("num_labels", len(self.config["id2label"]), self.config)
        self.put(self.config, "id2label", {str(i): f"LABEL_{i}" for i in range(value)})
        self.put(self.config, "label2id", {f"LABEL_{i}": i for i in range(value)})
        self.changes = {"num_labels": value}
        return value


def opened(model):
    if not model.startswith("{"):
        return json.load(open(os.path.join(CONFIGS, model + ".json")))
    said = json.loads(model)
    kind = said.pop("model_type")
    return {**transformers.AutoConfig.for_model(kind, **said).to_dict(), "architectures": [CLASSES[kind]]}


def rows(model):
    config = opened(model)
    for dimension in DIMENSIONS[config["model_type"]]:
        if dimension == "kv_heads" and model == "falcon-7b":
            continue  # of its kind all heads share one
        changed = Changed(config, dimension)
        total, groups = count(changed.config)
        yield [model, dimension, changed.value, json.dumps(changed.changes), total, json.dumps(groups)]


if __name__ == "__main__":
    print("config\tdimension\tvalue\tchanges\tparameters\tby_name")
    for model in sys.argv[1:] or MODELS:
        for row in rows(model):
            print(*row, sep="\t", flush=True)
