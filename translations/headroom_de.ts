<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
    <context>
        <name>About</name>
        <message>
            <source>What a transformer holds in memory through a training step: live, and exact to the byte.</source>
            <translation>Was ein Transformer während eines Trainingsschritts im Speicher hält: live und aufs Byte genau.</translation>
        </message>
        <message>
            <source>Exact means: as PyTorch 2.15 and Transformers 5.23 account for it. What a driver adds to that (its context, rounding, fragmentation) is not counted.</source>
            <translation>Exakt heißt: wie PyTorch 2.15 und Transformers 5.23 es verbuchen. Was ein Treiber hinzufügt (sein Kontext, Rundung, Fragmentierung), ist nicht mitgezählt.</translation>
        </message>
        <message>
            <source>About Headroom</source>
            <translation>Über Headroom</translation>
        </message>
        <message>
            <source>Free software under the GNU General Public License, version 3 or later, without any warranty. Its parts and their licences:</source>
            <translation>Freie Software unter der GNU General Public License, Version 3 oder später, ohne jede Gewährleistung. Ihre Teile und deren Lizenzen:</translation>
        </message>
    </context>
    <context>
        <name>Adopt</name>
        <message>
            <source>The sequence became %1: %2 has no more than %3 positions.</source>
            <translation>Die Sequenz wurde %1: %2 hat nicht mehr als %3 Positionen.</translation>
        </message>
        <message>
            <source>The decoder's sequence became the encoder's: %1 has no more than %2 positions.</source>
            <translation>Die Sequenz des Decoders wurde die des Encoders: %1 hat nicht mehr als %2 Positionen.</translation>
        </message>
        <message>
            <source>The mode became a training step: the prefill of %1 is not re-enacted.</source>
            <translation>Der Modus wurde ein Trainingsschritt: Der Prefill von %1 wird nicht nachgestellt.</translation>
        </message>
        <message>
            <source>LoRA now adapts %1, as is usual for %2.</source>
            <translation>LoRA passt jetzt %1 an, wie es für %2 üblich ist.</translation>
        </message>
    </context>
    <context>
        <name>Agreements</name>
        <message>
            <source>agrees in name and shape</source>
            <translation>stimmt in Name und Form überein</translation>
        </message>
        <message>
            <source>only in the file: the model has no such tensor</source>
            <translation>nur in der Datei: Das Modell hat keinen solchen Tensor</translation>
        </message>
        <message>
            <source>only in the model: the file lacks it</source>
            <translation>nur im Modell: Er fehlt in der Datei</translation>
        </message>
        <message>
            <source>of another shape in the model</source>
            <translation>im Modell von anderer Form</translation>
        </message>
    </context>
    <context>
        <name>Allowances</name>
        <message>
            <source>rounding of tensors</source>
            <translation>Rundung der Tensoren</translation>
        </message>
        <message>
            <source>PyTorch's allocator rounds every tensor up to blocks of 512 bytes.</source>
            <translation>Der Allocator von PyTorch rundet jeden Tensor auf Blöcke von 512 Bytes auf.</translation>
        </message>
        <message>
            <source>segments of the allocator</source>
            <translation>Segmente des Allocators</translation>
        </message>
        <message>
            <source>It asks the device for segments: 2 MiB for tensors up to 1 MiB, 20 MiB for those below 10 MiB, multiples of 2 MiB above. This is what the tensors alive at the peak leave unused, packed tightly.</source>
            <translation>Er fordert vom Gerät Segmente an: 2 MiB für Tensoren bis 1 MiB, 20 MiB für solche unter 10 MiB, darüber Vielfache von 2 MiB. Dies ist, was die an der Spitze lebenden Tensoren, dicht gepackt, ungenutzt lassen.</translation>
        </message>
        <message>
            <source>CUDA context</source>
            <translation>CUDA-Kontext</translation>
        </message>
        <message>
            <source>The driver's context and the loaded kernels of one process; it differs by device and version.</source>
            <translation>Der Kontext des Treibers und die geladenen Kernel eines Prozesses; er hängt von Gerät und Version ab.</translation>
        </message>
        <message>
            <source>fragmentation</source>
            <translation>Fragmentierung</translation>
        </message>
        <message>
            <source>The share of the reserved memory that lies between tensors and cannot be used; it depends on the run.</source>
            <translation>Der Anteil des reservierten Speichers, der zwischen Tensoren liegt und nicht nutzbar ist; er hängt vom Lauf ab.</translation>
        </message>
    </context>
    <context>
        <name>Breakdown</name>
        <message>
            <source>%1, %2: %3, that is %4 of %5</source>
            <translation>%1, %2: %3, das sind %4 von %5</translation>
        </message>
        <message>
            <source>moment</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>total bytes</source>
            <translation>Bytes gesamt</translation>
        </message>
        <message>
            <source>peak of %1</source>
            <translation>Spitze von %1</translation>
        </message>
        <message>
            <source>component</source>
            <translation>Bestandteil</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>Caption</name>
        <message>
            <source>%1 · %2 parameters · peak %3</source>
            <translation>%1 · %2 Parameter · Spitze %3</translation>
        </message>
        <message>
            <source>batch %1</source>
            <translation>Batch %1</translation>
        </message>
        <message>
            <source>sequence %1</source>
            <translation>Sequenz %1</translation>
        </message>
        <message>
            <source>autocast %1</source>
            <translation>Autocast %1</translation>
        </message>
        <message>
            <source>attention: %1</source>
            <translation>Attention: %1</translation>
        </message>
        <message>
            <source>checkpointing: %1</source>
            <translation>Checkpointing: %1</translation>
        </message>
        <message>
            <source>LoRA rank %1</source>
            <translation>LoRA-Rang %1</translation>
        </message>
        <message>
            <source>no dropout</source>
            <translation>ohne Dropout</translation>
        </message>
        <message>
            <source>%1 · %2 parameters</source>
            <translation>%1 · %2 Parameter</translation>
        </message>
    </context>
    <context>
        <name>Catalog</name>
        <message>
            <source>mixture of experts (MoE)</source>
            <translation>Expertenmischung (MoE)</translation>
        </message>
        <message>
            <source>latent attention</source>
            <translation>latente Attention</translation>
        </message>
        <message>
            <source>sliding window</source>
            <translation>gleitendes Fenster</translation>
        </message>
        <message>
            <source>encoder</source>
            <translation>Encoder</translation>
        </message>
        <message>
            <source>vision</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>speech</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>tied embeddings</source>
            <translation>geteilte Embeddings</translation>
        </message>
    </context>
    <context>
        <name>CommandLine</name>
        <message>
            <source>what a step of the model holds in memory</source>
            <translation>was ein Schritt des Modells im Speicher hält</translation>
        </message>
        <message>
            <source>the exact number of parameters, a line a model</source>
            <translation>die genaue Zahl der Parameter, eine Zeile je Modell</translation>
        </message>
        <message>
            <source>the picture of it</source>
            <translation>das Bild dazu</translation>
        </message>
        <message>
            <source>the memories that a run can be held against</source>
            <translation>die Speicher, an denen ein Lauf gemessen werden kann</translation>
        </message>
        <message>
            <source>the optimizers, and what they keep</source>
            <translation>die Optimierer und was sie behalten</translation>
        </message>
        <message>
            <source>Sequences in a micro-batch (1).</source>
            <translation>Sequenzen in einem Micro-Batch (1).</translation>
        </message>
        <message>
            <source>Tokens in a sequence (1024, or the model's context if shorter).</source>
            <translation>Token einer Sequenz (1024 oder der Kontext des Modells, falls kürzer).</translation>
        </message>
        <message>
            <source>Tokens in the decoder's sequence (as many).</source>
            <translation>Token der Sequenz des Decoders (ebenso viele).</translation>
        </message>
        <message>
            <source>What is run (train).</source>
            <translation>Was gerechnet wird (train).</translation>
        </message>
        <message>
            <source>Type of the parameters (fp32).</source>
            <translation>Typ der Parameter (fp32).</translation>
        </message>
        <message>
            <source>Lower type of automatic mixed precision (none).</source>
            <translation>Kleinerer Typ der automatischen gemischten Genauigkeit (none).</translation>
        </message>
        <message>
            <source>Attention kernel (sdpa).</source>
            <translation>Attention-Kernel (sdpa).</translation>
        </message>
        <message>
            <source>See `headroom optimizers` (adamw).</source>
            <translation>Siehe `headroom optimizers` (adamw).</translation>
        </message>
        <message>
            <source>Whether layers are recomputed in backward (none).</source>
            <translation>Ob Schichten im Rückwärtslauf neu berechnet werden (none).</translation>
        </message>
        <message>
            <source>off: every dropout probability counts as 0 (on).</source>
            <translation>off: jede Dropout-Wahrscheinlichkeit zählt als 0 (on).</translation>
        </message>
        <message>
            <source>A memory to fit, see `headroom gpus`.</source>
            <translation>Ein Speicher, in den es passen soll, siehe `headroom gpus`.</translation>
        </message>
        <message>
            <source>A memory to fit, such as 24GiB.</source>
            <translation>Ein Speicher, in den es passen soll, etwa 24GiB.</translation>
        </message>
        <message>
            <source>Sets a dimension of the model; may be repeated.</source>
            <translation>Setzt ein Maß des Modells; darf wiederholt werden.</translation>
        </message>
        <message>
            <source>This command takes no further arguments.</source>
            <translation>Dieser Befehl nimmt keine weiteren Argumente.</translation>
        </message>
        <message>
            <source>Low-rank adapters of rank R; all else is frozen (none).</source>
            <translation>Low-Rank-Adapter vom Rang R; alles andere ist eingefroren (none).</translation>
        </message>
        <message>
            <source>A file is needed: .safetensors, its index.json, a folder of shards or .gguf; a CONFIG may follow.</source>
            <translation>Eine Datei ist nötig: .safetensors, deren index.json, ein Ordner mit Teilen oder .gguf; eine CONFIG darf folgen.</translation>
        </message>
        <message>
            <source>why two runs differ at the peak, cause by cause</source>
            <translation>warum sich zwei Läufe an der Spitze unterscheiden, Ursache für Ursache</translation>
        </message>
        <message>
            <source>what each choice of the run would change at the peak</source>
            <translation>was jede Wahl des Laufs an der Spitze ändern würde</translation>
        </message>
        <message>
            <source>the largest batch, sequence, … that still fits; without --for all of them, and what would make the run fit</source>
            <translation>der größte Batch, die längste Sequenz, …, die noch passen; ohne --for alle davon, und was den Lauf passend machen würde</translation>
        </message>
        <message>
            <source>whether a safetensors or GGUF file holds just the model's tensors</source>
            <translation>ob eine safetensors- oder GGUF-Datei genau die Tensoren des Modells enthält</translation>
        </message>
        <message>
            <source>the published formulas that --method takes, and their sources</source>
            <translation>die veröffentlichten Formeln, die --method annimmt, und ihre Quellen</translation>
        </message>
        <message>
            <source>three documents, figure by figure: claim, arithmetic and truth</source>
            <translation>drei Dokumente, Zahl für Zahl: Behauptung, Rechnung und Wahrheit</translation>
        </message>
        <message>
            <source>Reads the config's keys as this model_type's (its own).</source>
            <translation>Liest die Schlüssel der Konfiguration als die dieses model_type (der eigene).</translation>
        </message>
        <message>
            <source>The modules that get adapters (as PEFT has it for the model).</source>
            <translation>Die Module, die Adapter bekommen (wie PEFT es für das Modell vorsieht).</translation>
        </message>
        <message>
            <source>What is set aside besides the tensors: rounding, segments, context, fragmentation, or all (none).</source>
            <translation>Was neben den Tensoren zurückgelegt wird: rounding, segments, context, fragmentation oder all (none).</translation>
        </message>
        <message>
            <source>How memory is counted, see `headroom formulas` (pytorch).</source>
            <translation>Wie der Speicher gezählt wird, siehe `headroom formulas` (pytorch).</translation>
        </message>
        <message>
            <source>Devices that a method divides over (1).</source>
            <translation>Geräte, auf die eine Methode verteilt (1).</translation>
        </message>
        <message>
            <source>  ✓ %1: %2 at the peak, %3 free (%4)
</source>
            <translation>  ✓ %1: %2 an der Spitze, %3 frei (%4)
</translation>
        </message>
        <message>
            <source>  ✗ %1: %2 at the peak, %3 missing (%4)
</source>
            <translation>  ✗ %1: %2 an der Spitze, %3 fehlen (%4)
</translation>
        </message>
        <message>
            <source>At least one CONFIG is needed: a preset, a config.json, a folder holding one, a scenario, or -.</source>
            <translation>Mindestens eine CONFIG ist nötig: eine Vorlage, eine config.json, ein Ordner mit einer solchen, ein Szenario oder -.</translation>
        </message>
        <message>
            <source>the built-in models, or those that WORDS are of: mixtral "&lt;50b"</source>
            <translation>die eingebauten Modelle, oder die, auf die WORDS zutrifft: mixtral "&lt;50b"</translation>
        </message>
        <message>
            <source>--along %1: this model has no dimension of that name; it has %2.</source>
            <translation>--along %1: Dieses Modell hat keine Größe dieses Namens; es hat %2.</translation>
        </message>
        <message>
            <source>-o FILE.png, .svg, .pdf, .csv or .md is needed.</source>
            <translation>-o DATEI.png, .svg, .pdf, .csv oder .md wird gebraucht.</translation>
        </message>
        <message>
            <source>There is no command “%1”: `headroom --help` shows those there are.</source>
            <translation>Es gibt keinen Befehl „%1“: `headroom --help` zeigt, welche es gibt.</translation>
        </message>
        <message>
            <source>chosen</source>
            <translation>gewählt</translation>
        </message>
        <message>
            <source>Two CONFIGs are needed: presets, config.json files, folders holding one, or scenarios.</source>
            <translation>Zwei CONFIG werden gebraucht: Vorlagen, config.json-Dateien, Ordner mit einer oder Szenarien.</translation>
        </message>
        <message>
            <source>what if</source>
            <translation>was wäre wenn</translation>
        </message>
        <message>
            <source>change of the peak</source>
            <translation>Änderung der Spitze</translation>
        </message>
        <message>
            <source>--%1 is “%2”: a whole number from %3 would be right.</source>
            <translation>--%1 ist „%2“: Eine ganze Zahl ab %3 wäre richtig.</translation>
        </message>
        <message>
            <source>--set %1: this model has no dimension of that name; it has %2.</source>
            <translation>--set %1: Dieses Modell hat keine Größe dieses Namens; es hat %2.</translation>
        </message>
        <message>
            <source>There is no GPU “%1” in the list: `headroom gpus` shows it, and --memory takes any size.</source>
            <translation>Es gibt keine GPU „%1“ in der Liste: `headroom gpus` zeigt sie, und --memory nimmt jede Größe.</translation>
        </message>
        <message>
            <source>--allow takes %1 or all, not “%2”.</source>
            <translation>--allow nimmt %1 oder all, nicht „%2“.</translation>
        </message>
        <message>
            <source>One CONFIG is needed: a preset, a config.json, a folder holding one, a scenario, or -.</source>
            <translation>Ein CONFIG wird gebraucht: eine Vorlage, eine config.json, ein Ordner mit einer, ein Szenario oder -.</translation>
        </message>
        <message>
            <source>--%1 takes %2, not “%3”.</source>
            <translation>--%1 nimmt %2, nicht „%3“.</translation>
        </message>
        <message>
            <source>%1 Its keys are like those of %2: --as %2 would read them so.</source>
            <translation>%1 Seine Schlüssel gleichen denen von %2: --as %2 würde sie so lesen.</translation>
        </message>
        <message>
            <source>--devices is for a --method that divides: `headroom formulas` shows which do.</source>
            <translation>--devices ist für ein --method, das aufteilt: `headroom formulas` zeigt, welche das tun.</translation>
        </message>
        <message>
            <source>--for takes %1, not “%2”.</source>
            <translation>--for nimmt %1, nicht „%2“.</translation>
        </message>
        <message>
            <source>What would make it fit:</source>
            <translation>Wodurch es passen würde:</translation>
        </message>
        <message>
            <source>A memory is needed: --gpu NAME or --memory SIZE.</source>
            <translation>Ein Speicher wird gebraucht: --gpu NAME oder --memory GRÖSSE.</translation>
        </message>
        <message>
            <source>What is drawn (breakdown).</source>
            <translation>Was gezeichnet wird (breakdown).</translation>
        </message>
        <message>
            <source>What varies along a sweep, as --set names it (batch).</source>
            <translation>Was entlang eines Verlaufs variiert, wie --set es nennt (batch).</translation>
        </message>
        <message>
            <source>What is pinned beside the step, and compared with it (none).</source>
            <translation>Was neben dem Schritt angeheftet und mit ihm verglichen wird (nichts).</translation>
        </message>
        <message>
            <source>Shape of the picture (16:9).</source>
            <translation>Format des Bildes (16:9).</translation>
        </message>
        <message>
            <source>Look of the picture (slide).</source>
            <translation>Aussehen des Bildes (slide).</translation>
        </message>
        <message>
            <source>Pixels of a PNG for each of the layout (2).</source>
            <translation>Pixel eines PNG für jedes des Layouts (2).</translation>
        </message>
        <message>
            <source>What is behind the picture (white).</source>
            <translation>Was hinter dem Bild liegt (white).</translation>
        </message>
        <message>
            <source>Unit of bytes: 2^30 or 10^9 (GiB).</source>
            <translation>Einheit der Bytes: 2^30 oder 10^9 (GiB).</translation>
        </message>
        <message>
            <source>The file: .png, .svg, .pdf, .csv or .md says of which kind.</source>
            <translation>Die Datei: .png, .svg, .pdf, .csv oder .md sagt, von welcher Art.</translation>
        </message>
        <message>
            <source>There is no file or folder “%1”.</source>
            <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
        </message>
        <message>
            <source>headroom: what a transformer holds in memory through a training step

Without arguments it opens the window; with a file, the window and the file in it. Commands:

</source>
            <translation>headroom: was ein Transformer während eines Trainingsschritts im Speicher hält

Ohne Argumente öffnet es das Fenster, mit einer Datei das Fenster und darin die Datei. Befehle:

</translation>
        </message>
        <message>
            <source>
CONFIG is a built-in model, a config.json, a folder holding one, a saved scenario, a picture that Headroom exported, or - for standard input. A scenario brings its run and its dimensions along; options come after it. What --from names has the run of its scenario, or the defaults: options are CONFIG's. `headroom COMMAND --help` shows every option of a command. Run options:

</source>
            <translation>
CONFIG ist ein eingebautes Modell, eine config.json, ein Ordner mit einer solchen, ein gespeichertes Szenario, ein von Headroom exportiertes Bild oder - für die Standardeingabe. Ein Szenario bringt seinen Lauf und seine Dimensionen mit; Optionen kommen danach. Was --from nennt, hat den Lauf seines Szenarios oder die Vorgaben: Optionen gelten für CONFIG. `headroom COMMAND --help` zeigt alle Optionen eines Befehls. Optionen des Laufs:

</translation>
        </message>
        <message>
            <source>There is more than one GPU “%1”: it may be %2.</source>
            <translation>Es gibt mehr als eine GPU „%1“: Gemeint sein kann %2.</translation>
        </message>
        <message>
            <source>In which form it is printed (%1).</source>
            <translation>In welcher Form es ausgegeben wird (%1).</translation>
        </message>
        <message>
            <source>Shows these options.</source>
            <translation>Zeigt diese Optionen.</translation>
        </message>
        <message>
            <source>The dimension whose largest value is looked for (all).</source>
            <translation>Die Dimension, deren größter Wert gesucht wird (alle).</translation>
        </message>
        <message>
            <source>verified</source>
            <translation>geprüft</translation>
        </message>
        <message>
            <source>not verified</source>
            <translation>nicht geprüft</translation>
        </message>
        <message>
            <source>No built-in model matches “%1”: `headroom models` lists them all.</source>
            <translation>Kein eingebautes Modell passt zu „%1“: `headroom models` nennt alle.</translation>
        </message>
        <message>
            <source>name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>a token passes</source>
            <translation>ein Token durchläuft</translation>
        </message>
        <message>
            <source>family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>usable</source>
            <translation>nutzbar</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>memory as sold</source>
            <translation>Speicher laut Verpackung</translation>
        </message>
        <message>
            <source>states a parameter</source>
            <translation>Zustände je Parameter</translation>
        </message>
        <message>
            <source>optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>source</source>
            <translation>Quelle</translation>
        </message>
        <message>
            <source>method</source>
            <translation>Methode</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>Formel</translation>
        </message>
    </context>
    <context>
        <name>Compare</name>
        <message>
            <source>now: pin it, change something, compare</source>
            <translation>jetzt: anheften, etwas ändern, vergleichen</translation>
        </message>
        <message>
            <source>now</source>
            <translation>jetzt</translation>
        </message>
        <message>
            <source>cause</source>
            <translation>Ursache</translation>
        </message>
        <message>
            <source>change in bytes</source>
            <translation>Änderung in Bytes</translation>
        </message>
        <message>
            <source>peak in bytes</source>
            <translation>Spitze in Bytes</translation>
        </message>
        <message>
            <source>nothing is pinned to compare with</source>
            <translation>zum Vergleichen ist nichts angeheftet</translation>
        </message>
        <message>
            <source>from %1, %2, to %3: %4</source>
            <translation>von %1, %2, zu %3: %4</translation>
        </message>
        <message>
            <source>%1: a peak of %2</source>
            <translation>%1: eine Spitze von %2</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>rank %1 on %2</source>
            <translation>Rang %1 auf %2</translation>
        </message>
        <message>
            <source>re-enacting the step</source>
            <translation>Nachvollziehen des Schritts</translation>
        </message>
        <message>
            <source>counted by</source>
            <translation>gezählt durch</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>other features of the model</source>
            <translation>andere Eigenschaften des Modells</translation>
        </message>
        <message>
            <source>adapters</source>
            <translation>Adapter</translation>
        </message>
        <message>
            <source>other settings of the run</source>
            <translation>andere Einstellungen des Laufs</translation>
        </message>
        <message>
            <source>%1: the peak stays at %2</source>
            <translation>%1: Die Spitze bleibt bei %2</translation>
        </message>
        <message>
            <source>%1: %2, mostly %3 (%4); the peak becomes %5</source>
            <translation>%1: %2, vor allem %3 (%4); die Spitze wird %5</translation>
        </message>
        <message>
            <source>at the peak</source>
            <translation>an der Spitze</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Unterschied</translation>
        </message>
        <message>
            <source>total</source>
            <translation>gesamt</translation>
        </message>
        <message>
            <source>from A to B, one change after the other</source>
            <translation>von A nach B, eine Änderung nach der anderen</translation>
        </message>
        <message>
            <source>change</source>
            <translation>Änderung</translation>
        </message>
        <message>
            <source>peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>%1: %2, %3 parameters, %4</source>
            <translation>%1: %2, %3 Parameter, %4</translation>
        </message>
    </context>
    <context>
        <name>Composition</name>
        <message>
            <source>a merger of patches</source>
            <translation>ein Verschmelzer von Bildfeldern</translation>
        </message>
        <message>
            <source>a vision layer</source>
            <translation>eine Bildschicht</translation>
        </message>
        <message>
            <source>a text layer</source>
            <translation>eine Textschicht</translation>
        </message>
        <message>
            <source>a decoder layer</source>
            <translation>eine Decoder-Schicht</translation>
        </message>
        <message>
            <source>an encoder layer</source>
            <translation>eine Encoder-Schicht</translation>
        </message>
        <message>
            <source>a layer</source>
            <translation>eine Schicht</translation>
        </message>
        <message>
            <source>%1 with experts</source>
            <translation>%1 mit Experten</translation>
        </message>
        <message>
            <source>%1, dense</source>
            <translation>%1, dicht</translation>
        </message>
        <message>
            <source>%1 (×%2)</source>
            <translation>%1 (×%2)</translation>
        </message>
        <message>
            <source>all parameters</source>
            <translation>alle Parameter</translation>
        </message>
        <message>
            <source>what a token passes</source>
            <translation>was ein Token durchläuft</translation>
        </message>
        <message>
            <source>the first merger of patches</source>
            <translation>der erste Verschmelzer von Bildfeldern</translation>
        </message>
        <message>
            <source>the first vision layer</source>
            <translation>die erste Bildschicht</translation>
        </message>
        <message>
            <source>the first text layer</source>
            <translation>die erste Textschicht</translation>
        </message>
        <message>
            <source>the first decoder layer</source>
            <translation>die erste Decoder-Schicht</translation>
        </message>
        <message>
            <source>the first encoder layer</source>
            <translation>die erste Encoder-Schicht</translation>
        </message>
        <message>
            <source>the first layer</source>
            <translation>die erste Schicht</translation>
        </message>
    </context>
    <context>
        <name>Config</name>
        <message>
            <source>an object</source>
            <translation>ein Objekt</translation>
        </message>
        <message>
            <source>a list</source>
            <translation>eine Liste</translation>
        </message>
        <message>
            <source>%1: “%2” is %3, but must be %4.</source>
            <translation>%1: „%2“ ist %3, muss aber %4 sein.</translation>
        </message>
        <message>
            <source>a whole number from %1 to %2</source>
            <translation>eine ganze Zahl von %1 bis %2</translation>
        </message>
        <message>
            <source>a number</source>
            <translation>eine Zahl</translation>
        </message>
        <message>
            <source>a probability from 0 to 1</source>
            <translation>eine Wahrscheinlichkeit von 0 bis 1</translation>
        </message>
        <message>
            <source>true or false</source>
            <translation>true oder false</translation>
        </message>
        <message>
            <source>a text</source>
            <translation>ein Text</translation>
        </message>
        <message>
            <source>%1 has no “model_type”, which must be one of %2.</source>
            <translation>%1 hat keinen „model_type“; er muss einer von diesen sein: %2.</translation>
        </message>
        <message>
            <source>%1: the “model_type” %2 is not known; the nearest known ones are %3.</source>
            <translation>%1: Der „model_type“ %2 ist nicht bekannt; die nächsten bekannten sind %3.</translation>
        </message>
        <message>
            <source>%1 is longer than any config.json.</source>
            <translation>%1 ist länger als jede config.json.</translation>
        </message>
        <message>
            <source>%1 cannot be read: %2.</source>
            <translation>%1 lässt sich nicht lesen: %2.</translation>
        </message>
        <message>
            <source>standard input</source>
            <translation>Standardeingabe</translation>
        </message>
        <message>
            <source>%1 is not valid JSON: %2 at byte %3.</source>
            <translation>%1 ist kein gültiges JSON: %2 bei Byte %3.</translation>
        </message>
        <message>
            <source>%1 must hold one JSON object, as a config.json does.</source>
            <translation>%1 muss ein JSON-Objekt enthalten, wie eine config.json.</translation>
        </message>
        <message>
            <source>The folder %1 holds no config.json.</source>
            <translation>Der Ordner %1 enthält keine config.json.</translation>
        </message>
        <message>
            <source>There is no preset “%1”, and no file or folder of that name; the nearest presets are %2.</source>
            <translation>Es gibt weder eine Vorlage „%1“ noch eine Datei oder einen Ordner dieses Namens; die nächsten Vorlagen sind %2.</translation>
        </message>
        <message>
            <source>The preset “%1” is missing from the program.</source>
            <translation>Die Vorlage „%1“ fehlt im Programm.</translation>
        </message>
        <message>
            <source>%1: the activation “%2” is not known; known are %3.</source>
            <translation>%1: Die Aktivierungsfunktion „%2“ ist nicht bekannt; bekannt sind %3.</translation>
        </message>
        <message>
            <source>%1: “layer_types” names %2 layers, but there are %3.</source>
            <translation>%1: „layer_types“ nennt %2 Schichten, es sind aber %3.</translation>
        </message>
        <message>
            <source>%1 and %2</source>
            <translation>%1 und %2</translation>
        </message>
        <message>
            <source>%1: %2 heads do not divide d_model = %3; the nearest numbers of heads that do are %4.</source>
            <translation>%1: %2 Köpfe teilen d_model = %3 nicht; die nächsten passenden Kopfzahlen sind %4.</translation>
        </message>
        <message>
            <source>%1: %2 KV heads do not divide %3 heads; the nearest numbers of KV heads that do are %4.</source>
            <translation>%1: %2 KV-Köpfe teilen %3 Köpfe nicht; die nächsten passenden Zahlen von KV-Köpfen sind %4.</translation>
        </message>
        <message>
            <source>%1: %2 heads of the encoder do not divide d_model = %3; the nearest numbers of heads that do are %4.</source>
            <translation>%1: %2 Köpfe des Encoders teilen d_model = %3 nicht; die nächsten passenden Kopfzahlen sind %4.</translation>
        </message>
        <message>
            <source>%1: a token cannot pass %2 experts where there are %3; it can pass 1 to %3.</source>
            <translation>%1: Ein Token kann nicht %2 Experten durchlaufen, wenn es %3 gibt; möglich sind 1 bis %3.</translation>
        </message>
        <message>
            <source>%1: rotary positions turn %2 dimensions of each head, but can only turn pairs; the nearest are %3 and %4.</source>
            <translation>%1: Rotierende Positionen drehen %2 Dimensionen jedes Kopfes, können aber nur Paare drehen; die nächsten sind %3 und %4.</translation>
        </message>
        <message>
            <source>the nearest head sizes are %1</source>
            <translation>die nächsten Kopfgrößen sind %1</translation>
        </message>
        <message>
            <source>the nearest numbers of heads are %1</source>
            <translation>die nächsten Kopfzahlen sind %1</translation>
        </message>
        <message>
            <source>%1: rotary positions turn %2 dimensions of each head of %3, but can only turn pairs; %4.</source>
            <translation>%1: Rotierende Positionen drehen %2 Dimensionen jedes Kopfes der Größe %3, können aber nur Paare drehen; %4.</translation>
        </message>
        <message>
            <source>%1 cannot be read as %2, which is not known; the nearest known ones are %3.</source>
            <translation>%1 kann nicht als %2 gelesen werden, das nicht bekannt ist; die nächsten bekannten sind %3.</translation>
        </message>
        <message>
            <source>%1 cannot be read as %2: it has no “%3”.</source>
            <translation>%1 kann nicht als %2 gelesen werden: „%3“ fehlt darin.</translation>
        </message>
        <message>
            <source>Read as %1, though its “model_type” is %2: every number is a guess.</source>
            <translation>Als %1 gelesen, obwohl sein „model_type“ %2 ist: Jede Zahl ist geraten.</translation>
        </message>
        <message>
            <source>%1: %2 is %3, but must be a whole number from %4 to %5.</source>
            <translation>%1: %2 ist %3, muss aber eine ganze Zahl von %4 bis %5 sein.</translation>
        </message>
        <message>
            <source>%1: %2 heads of the image tower do not divide its width of %3; the nearest numbers of heads that do are %4.</source>
            <translation>%1: %2 Köpfe des Bildturms teilen seine Breite von %3 nicht; die nächsten Anzahlen, die es tun, sind %4.</translation>
        </message>
        <message>
            <source>%1: patches of %2 pixels a side do not go into an image of %3; up to %3 would be right.</source>
            <translation>%1: Felder von %2 Pixeln Seitenlänge passen nicht in ein Bild von %3; bis zu %3 wäre richtig.</translation>
        </message>
        <message>
            <source>%1 is empty: one JSON object would be right, as a config.json holds.</source>
            <translation>%1 ist leer: Richtig wäre ein JSON-Objekt, wie es eine config.json enthält.</translation>
        </message>
        <message>
            <source>There is no file or folder “%1”.</source>
            <translation>Es gibt keine Datei und keinen Ordner „%1“.</translation>
        </message>
    </context>
    <context>
        <name>Conventions</name>
        <message>
            <source>everything, embedding and head included</source>
            <translation>alles, mit Embedding und Ausgabekopf</translation>
        </message>
        <message>
            <source>without the embedding, head included</source>
            <translation>ohne das Embedding, mit Ausgabekopf</translation>
        </message>
        <message>
            <source>without embedding and head</source>
            <translation>ohne Embedding und Ausgabekopf</translation>
        </message>
        <message>
            <source>the matrices it is multiplied with</source>
            <translation>die Matrizen, mit denen multipliziert wird</translation>
        </message>
        <message>
            <source>all of them</source>
            <translation>alle</translation>
        </message>
        <message>
            <source>no embedding</source>
            <translation>ohne Embedding</translation>
        </message>
        <message>
            <source>no embedding, no head</source>
            <translation>ohne Embedding und Kopf</translation>
        </message>
        <message>
            <source>matrices alone</source>
            <translation>nur Matrizen</translation>
        </message>
    </context>
    <context>
        <name>Derivation</name>
        <message>
            <source>%1 bytes = %2</source>
            <translation>%1 Bytes = %2</translation>
        </message>
        <message>
            <source>Made by %1.</source>
            <translation>Erzeugt von %1.</translation>
        </message>
        <message>
            <source>Sum: %1</source>
            <translation>Summe: %1</translation>
        </message>
    </context>
    <context>
        <name>Dimensions</name>
        <message>
            <source>Weights grow with its square, activations in step with it.</source>
            <translation>Gewichte wachsen mit ihrem Quadrat, Aktivierungen im gleichen Maß.</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Weights, optimizer state and kept activations grow in step with it.</source>
            <translation>Gewichte, Optimiererzustand und behaltene Aktivierungen wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>Eager attention keeps a batch·heads·seq·seq matrix for each layer; flash attention does not.</source>
            <translation>Eager-Attention behält je Schicht eine Matrix batch·heads·seq·seq; Flash-Attention nicht.</translation>
        </message>
        <message>
            <source>KV heads</source>
            <translation>KV-Köpfe</translation>
        </message>
        <message>
            <source>Fewer of them make keys, values and their weights smaller, and the KV cache with them.</source>
            <translation>Weniger davon machen Keys, Values und deren Gewichte kleiner, und mit ihnen den KV-Cache.</translation>
        </message>
        <message>
            <source>Queries, keys, values and the weights that make them grow in step with it.</source>
            <translation>Queries, Keys, Values und ihre Gewichte wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>The largest weights of a layer and its widest activations grow in step with it.</source>
            <translation>Die größten Gewichte einer Schicht und ihre breitesten Aktivierungen wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>Weights and optimizer state grow in step with it; what one token passes through does not.</source>
            <translation>Gewichte und Optimiererzustand wachsen im gleichen Maß; was ein Token durchläuft, nicht.</translation>
        </message>
        <message>
            <source>experts a token passes</source>
            <translation>Experten je Token</translation>
        </message>
        <message>
            <source>The experts' activations grow in step with it; their weights do not.</source>
            <translation>Die Aktivierungen der Experten wachsen im gleichen Maß, ihre Gewichte nicht.</translation>
        </message>
        <message>
            <source>Every expert's weights and its activations grow in step with it.</source>
            <translation>Gewichte und Aktivierungen jedes Experten wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>encoder layers</source>
            <translation>Encoder-Schichten</translation>
        </message>
        <message>
            <source>Weights, optimizer state and kept activations of the encoder grow in step with it.</source>
            <translation>Gewichte, Optimiererzustand und behaltene Aktivierungen des Encoders wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>The embedding and the head grow with it, and so do the logits of every token, often the peak.</source>
            <translation>Embedding und Kopf wachsen damit, ebenso die Logits jedes Tokens, oft die Spitze.</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>Rows of the position embedding: no sequence can be longer.</source>
            <translation>Zeilen des Positions-Embeddings: länger kann keine Sequenz sein.</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>Activations grow in step with it; weights and optimizer state do not.</source>
            <translation>Aktivierungen wachsen im gleichen Maß; Gewichte und Optimiererzustand nicht.</translation>
        </message>
        <message>
            <source>sequence</source>
            <translation>Sequenz</translation>
        </message>
        <message>
            <source>Activations grow in step with it, and with its square where attention is eager.</source>
            <translation>Aktivierungen wachsen im gleichen Maß, bei Eager-Attention mit dem Quadrat.</translation>
        </message>
        <message>
            <source>Heads changed from %1 to %2, so that they divide d_model.</source>
            <translation>Die Köpfe wurden von %1 auf %2 geändert, damit sie d_model teilen.</translation>
        </message>
        <message>
            <source>KV heads changed from %1 to %2, so that they divide the heads.</source>
            <translation>Die KV-Köpfe wurden von %1 auf %2 geändert, damit sie die Köpfe teilen.</translation>
        </message>
        <message>
            <source>The experts that a token passes went from %1 to %2, as many as there are.</source>
            <translation>Die Experten je Token gingen von %1 auf %2: mehr gibt es nicht.</translation>
        </message>
        <message>
            <source>The sequence was shortened from %1 to %2, the positions there are.</source>
            <translation>Die Sequenz wurde von %1 auf %2 gekürzt, so viele Positionen gibt es.</translation>
        </message>
        <message>
            <source>width of the token embedding</source>
            <translation>Breite des Token-Embeddings</translation>
        </message>
        <message>
            <source>Where it is not d_model, two projections lead there and back, and embedding and head are as narrow.</source>
            <translation>Wo sie nicht d_model ist, führen zwei Projektionen hin und zurück, und Embedding und Kopf sind so schmal.</translation>
        </message>
        <message>
            <source>classes</source>
            <translation>Klassen</translation>
        </message>
        <message>
            <source>Rows of the classifier; hardly anything else depends on it.</source>
            <translation>Zeilen des Klassifikators; sonst hängt kaum etwas davon ab.</translation>
        </message>
        <message>
            <source>rank of keys and values</source>
            <translation>Rang von Keys und Values</translation>
        </message>
        <message>
            <source>Keys and values pass through a vector of this length for each token, which is what the KV cache keeps.</source>
            <translation>Keys und Values gehen für jedes Token durch einen Vektor dieser Länge; ihn behält der KV-Cache.</translation>
        </message>
        <message>
            <source>rank of queries</source>
            <translation>Rang der Queries</translation>
        </message>
        <message>
            <source>Queries pass through a vector of this length; their weights grow in step with it.</source>
            <translation>Queries gehen durch einen Vektor dieser Länge; ihre Gewichte wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>The part of a head's query and key that says what a token is: weights and both tensors grow with it.</source>
            <translation>Der Teil von Query und Key eines Kopfes, der sagt, was ein Token ist: Gewichte und beide Tensoren wachsen damit.</translation>
        </message>
        <message>
            <source>The part of a head's query and key that rotary positions turn; all heads share that of the key.</source>
            <translation>Der Teil von Query und Key eines Kopfes, den rotierende Positionen drehen; den des Keys teilen sich alle Köpfe.</translation>
        </message>
        <message>
            <source>Values, the result of attention and the weights of both grow in step with it.</source>
            <translation>Values, das Ergebnis der Attention und die Gewichte beider wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>heads of the indexer</source>
            <translation>Köpfe des Indexers</translation>
        </message>
        <message>
            <source>The indexer scores every pair of tokens once for each of its heads.</source>
            <translation>Der Indexer bewertet jedes Paar von Tokens einmal für jeden seiner Köpfe.</translation>
        </message>
        <message>
            <source>Weights of the indexer and the keys that it keeps for each token grow in step with it.</source>
            <translation>Die Gewichte des Indexers und die Keys, die er für jedes Token behält, wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>tokens looked at</source>
            <translation>betrachtete Tokens</translation>
        </message>
        <message>
            <source>As many tokens as each one looks at, whatever the sequence; no weights depend on it.</source>
            <translation>So viele Tokens betrachtet jedes, wie lang die Sequenz auch ist; keine Gewichte hängen davon ab.</translation>
        </message>
        <message>
            <source>window</source>
            <translation>Fenster</translation>
        </message>
        <message>
            <source>Layers with a window look back no further, and their KV cache is no longer; no weights depend on it.</source>
            <translation>Schichten mit Fenster blicken nicht weiter zurück, und ihr KV-Cache ist nicht länger; keine Gewichte hängen davon ab.</translation>
        </message>
        <message>
            <source>buckets of relative positions</source>
            <translation>Klassen relativer Positionen</translation>
        </message>
        <message>
            <source>Rows of the table from which the bias on attention scores is made: tiny, while the bias is not.</source>
            <translation>Zeilen der Tabelle, aus der der Bias der Attention-Werte entsteht: winzig, der Bias dagegen nicht.</translation>
        </message>
        <message>
            <source>shared experts</source>
            <translation>geteilte Experten</translation>
        </message>
        <message>
            <source>Every token passes them besides; together they act as one expert as wide as all of them.</source>
            <translation>Jedes Token durchläuft sie außerdem; zusammen wirken sie wie ein Experte von der Breite aller.</translation>
        </message>
        <message>
            <source>Every token passes it besides: its weights and activations grow in step with it.</source>
            <translation>Jedes Token durchläuft ihn außerdem: Seine Gewichte und Aktivierungen wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>dense layers at the start</source>
            <translation>dichte Schichten am Anfang</translation>
        </message>
        <message>
            <source>Each makes a layer of experts a dense one: fewer weights, and other activations.</source>
            <translation>Jede macht aus einer Schicht mit Experten eine dichte: weniger Gewichte und andere Aktivierungen.</translation>
        </message>
        <message>
            <source>layers to one with experts</source>
            <translation>Schichten je einer mit Experten</translation>
        </message>
        <message>
            <source>Of so many layers the last has experts and the others are dense.</source>
            <translation>Von so vielen Schichten hat die letzte Experten, und die anderen sind dicht.</translation>
        </message>
        <message>
            <source>encoder heads</source>
            <translation>Köpfe des Encoders</translation>
        </message>
        <message>
            <source>Eager attention keeps a batch·heads·seq·seq matrix for each layer of the encoder.</source>
            <translation>Eager-Attention behält für jede Schicht des Encoders eine Matrix aus Batch·Köpfe·Seq·Seq.</translation>
        </message>
        <message>
            <source>The largest weights of an encoder's layer and its widest activations grow in step with it.</source>
            <translation>Die größten Gewichte einer Encoder-Schicht und ihre breitesten Aktivierungen wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>mel bins</source>
            <translation>Mel-Bänder</translation>
        </message>
        <message>
            <source>Height of the spectrogram that the encoder reads; its first convolution grows with it.</source>
            <translation>Höhe des Spektrogramms, das der Encoder liest; seine erste Faltung wächst damit.</translation>
        </message>
        <message>
            <source>positions of the encoder</source>
            <translation>Positionen des Encoders</translation>
        </message>
        <message>
            <source>Moments of sound that the encoder reads, and rows of its position embedding.</source>
            <translation>Augenblicke des Tons, die der Encoder liest, und Zeilen seines Positions-Embeddings.</translation>
        </message>
        <message>
            <source>image size</source>
            <translation>Bildgröße</translation>
        </message>
        <message>
            <source>Pixels a side: the patches, and with them the positions, grow with its square.</source>
            <translation>Pixel je Seite: Die Bildfelder und mit ihnen die Positionen wachsen mit ihrem Quadrat.</translation>
        </message>
        <message>
            <source>patch size</source>
            <translation>Feldgröße</translation>
        </message>
        <message>
            <source>Pixels a side of what becomes one token: half as many make four times the tokens.</source>
            <translation>Pixel je Seite dessen, was ein Token wird: Halb so viele ergeben viermal so viele Tokens.</translation>
        </message>
        <message>
            <source>The tower's weights grow with its square.</source>
            <translation>Die Gewichte des Turms wachsen mit ihrem Quadrat.</translation>
        </message>
        <message>
            <source>layers of the image tower</source>
            <translation>Schichten des Bildturms</translation>
        </message>
        <message>
            <source>The tower's weights grow in step with it.</source>
            <translation>Die Gewichte des Turms wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>heads of the image tower</source>
            <translation>Köpfe des Bildturms</translation>
        </message>
        <message>
            <source>No weights depend on it; eager attention keeps a matrix of patches by patches for each.</source>
            <translation>Keine Gewichte hängen davon ab; Eager-Attention behält für jeden eine Matrix Felder mal Felder.</translation>
        </message>
        <message>
            <source>The largest weights of the tower's layers grow in step with it.</source>
            <translation>Die größten Gewichte der Turmschichten wachsen im gleichen Maß.</translation>
        </message>
        <message>
            <source>positions of the image tower</source>
            <translation>Positionen des Bildturms</translation>
        </message>
        <message>
            <source>Rows of the table that is stretched over every image, whatever its size: a square of them.</source>
            <translation>Zeilen der Tabelle, die über jedes Bild gespannt wird, wie groß es auch ist: ein Quadrat davon.</translation>
        </message>
        <message>
            <source>width of the common space</source>
            <translation>Breite des gemeinsamen Raums</translation>
        </message>
        <message>
            <source>Texts and images are compared as vectors of this length.</source>
            <translation>Texte und Bilder werden als Vektoren dieser Länge verglichen.</translation>
        </message>
        <message>
            <source>sequence of the decoder</source>
            <translation>Sequenz des Decoders</translation>
        </message>
        <message>
            <source>As long as the encoder's until it is set; the decoder's activations and the logits grow with it.</source>
            <translation>So lang wie die des Encoders, bis sie gesetzt wird; die Aktivierungen des Decoders und die Logits wachsen damit.</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>Encoder</source>
            <translation>Encoder</translation>
        </message>
        <message>
            <source>Images</source>
            <translation>Bilder</translation>
        </message>
        <message>
            <source>Run</source>
            <translation>Lauf</translation>
        </message>
        <message>
            <source>Heads of the encoder changed from %1 to %2, so that they divide d_model.</source>
            <translation>Die Köpfe des Encoders wurden von %1 zu %2, damit sie d_model teilen.</translation>
        </message>
        <message>
            <source>The width of the token embedding followed d_model from %1 to %2.</source>
            <translation>Die Breite des Token-Embeddings folgte d_model von %1 zu %2.</translation>
        </message>
        <message>
            <source>Heads of the image tower changed from %1 to %2, so that they divide its width.</source>
            <translation>Die Köpfe des Bildturms wurden von %1 zu %2, damit sie seine Breite teilen.</translation>
        </message>
        <message>
            <source>d_model</source>
            <translation>d_model</translation>
        </message>
        <message>
            <source>heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>d_ff</source>
            <translation>d_ff</translation>
        </message>
        <message>
            <source>vocab</source>
            <translation>Vokabular</translation>
        </message>
        <message>
            <source>head_dim</source>
            <translation>head_dim</translation>
        </message>
        <message>
            <source>head_dim without positions</source>
            <translation>head_dim ohne Positionen</translation>
        </message>
        <message>
            <source>head_dim with positions</source>
            <translation>head_dim mit Positionen</translation>
        </message>
        <message>
            <source>head_dim of values</source>
            <translation>head_dim der Values</translation>
        </message>
        <message>
            <source>head_dim of the indexer</source>
            <translation>head_dim des Indexers</translation>
        </message>
        <message>
            <source>d_ff of an expert</source>
            <translation>d_ff eines Experten</translation>
        </message>
        <message>
            <source>d_ff of the shared expert</source>
            <translation>d_ff des geteilten Experten</translation>
        </message>
        <message>
            <source>d_ff of the encoder</source>
            <translation>d_ff des Encoders</translation>
        </message>
        <message>
            <source>d_model of the image tower</source>
            <translation>d_model des Bildturms</translation>
        </message>
        <message>
            <source>d_ff of the image tower</source>
            <translation>d_ff des Bildturms</translation>
        </message>
        <message>
            <source>LoRA rank</source>
            <translation>LoRA-Rang</translation>
        </message>
        <message>
            <source>The adapters, their gradients and their optimizer state grow in step with it; the frozen weights do not.</source>
            <translation>Die Adapter, ihre Gradienten und ihr Optimierer-Zustand wachsen im gleichen Maß; die eingefrorenen Gewichte nicht.</translation>
        </message>
        <message>
            <source>d_ff followed d_model from %1 to %2.</source>
            <translation>d_ff folgte d_model von %1 auf %2.</translation>
        </message>
        <message>
            <source>head_dim followed from %1 to %2.</source>
            <translation>head_dim folgte von %1 auf %2.</translation>
        </message>
    </context>
    <context>
        <name>Document</name>
        <message>
            <source>%1, changed</source>
            <translation>%1, geändert</translation>
        </message>
    </context>
    <context>
        <name>Estimate</name>
        <message>
            <source>Batch and sequence must be whole numbers from 1.</source>
            <translation>Batch und Sequenz müssen ganze Zahlen ab 1 sein.</translation>
        </message>
        <message>
            <source>A sequence of %1 tokens is longer than the %2 positions that this model has learned.</source>
            <translation>Eine Sequenz von %1 Tokens ist länger als die %2 Positionen, die dieses Modell gelernt hat.</translation>
        </message>
        <message>
            <source>LoRA needs a rank from 1 and the names of the modules that get it.</source>
            <translation>LoRA braucht einen Rang ab 1 und die Namen der Module, die es bekommen.</translation>
        </message>
        <message>
            <source>This model has no linear module named %1 that LoRA could adapt.</source>
            <translation>Dieses Modell hat kein lineares Modul namens %1, das LoRA anpassen könnte.</translation>
        </message>
        <message>
            <source>The model and the run are too large to be counted: a size exceeds 2^63 bytes. Smaller dimensions, batch or sequence would do.</source>
            <translation>Modell und Lauf sind zu groß, um gezählt zu werden: Eine Größe übersteigt 2^63 Bytes. Kleinere Größen, Batch oder Sequenz gingen.</translation>
        </message>
        <message>
            <source>The prefill of %1 models is not re-enacted yet.</source>
            <translation>Das Prefill von %1-Modellen wird noch nicht nachvollzogen.</translation>
        </message>
        <message>
            <source>A batch of %1 and a sequence of %2 are not among those asked for: batches from %3 to %4, sequences from %5 to %6.</source>
            <translation>Batch %1 und Sequenz %2 gehören nicht zu denen, nach denen gefragt wurde: Batches von %3 bis %4, Sequenzen von %5 bis %6.</translation>
        </message>
        <message>
            <source>No gradient reaches the modules named %1 in this run: LoRA would train nothing.</source>
            <translation>In diesem Lauf erreicht kein Gradient die Module namens %1: LoRA würde nichts trainieren.</translation>
        </message>
        <message>
            <source>%1 is a bare %2 model: without a head and a loss there is no training step, and only the parameters are known. A config.json whose architectures are ["%3"] would have one.</source>
            <translation>%1 ist ein bloßes %2-Modell: Ohne Kopf und Loss gibt es keinen Trainingsschritt, und nur die Parameter sind bekannt. Eine config.json mit architectures ["%3"] hätte einen.</translation>
        </message>
        <message>
            <source>The step of %1 models is not re-enacted, so no peak is known: only the parameters are.</source>
            <translation>Der Schritt von %1-Modellen wird nicht nachgestellt, darum ist keine Spitze bekannt: nur die Parameter.</translation>
        </message>
    </context>
    <context>
        <name>Export</name>
        <message>
            <source>%1 cannot be written: %2.</source>
            <translation>%1 lässt sich nicht schreiben: %2.</translation>
        </message>
        <message>
            <source>%1: a chart is written as .png, .svg or .pdf, its numbers as .csv or .md.</source>
            <translation>%1: Ein Diagramm wird als .png, .svg oder .pdf geschrieben, seine Zahlen als .csv oder .md.</translation>
        </message>
        <message>
            <source>slide: large type</source>
            <translation>Folie: große Schrift</translation>
        </message>
        <message>
            <source>screen</source>
            <translation>Bildschirm</translation>
        </message>
        <message>
            <source>paper: small type</source>
            <translation>Papier: kleine Schrift</translation>
        </message>
    </context>
    <context>
        <name>Fit</name>
        <message>
            <source>sequence</source>
            <translation>Sequenz</translation>
        </message>
        <message>
            <source>batch</source>
            <translation>Batch</translation>
        </message>
        <message>
            <source>free</source>
            <translation>frei</translation>
        </message>
        <message>
            <source>nearly full</source>
            <translation>fast voll</translation>
        </message>
        <message>
            <source>does not fit</source>
            <translation>passt nicht</translation>
        </message>
        <message>
            <source>batch %1, sequence %2: %3</source>
            <translation>Batch %1, Sequenz %2: %3</translation>
        </message>
        <message>
            <source>%1, %2 free</source>
            <translation>%1, %2 frei</translation>
        </message>
        <message>
            <source>%1, %2 missing</source>
            <translation>%1, %2 fehlen</translation>
        </message>
        <message>
            <source>peak bytes</source>
            <translation>Spitze in Byte</translation>
        </message>
        <message>
            <source>free bytes</source>
            <translation>freie Byte</translation>
        </message>
        <message>
            <source>%1, with %2 set aside</source>
            <translation>%1, wobei %2 zurückgelegt sind</translation>
        </message>
        <message>
            <source>bytes set aside</source>
            <translation>zurückgelegte Bytes</translation>
        </message>
        <message>
            <source>batch %1: %2</source>
            <translation>Batch %1: %2</translation>
        </message>
        <message>
            <source>peak %1</source>
            <translation>Spitze %1</translation>
        </message>
    </context>
    <context>
        <name>Formula</name>
        <message>
            <source>states</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
    </context>
    <context>
        <name>Groups</name>
        <message>
            <source>outside the layers</source>
            <translation>außerhalb der Schichten</translation>
        </message>
        <message>
            <source>layer %1</source>
            <translation>Schicht %1</translation>
        </message>
    </context>
    <context>
        <name>Hardware</name>
        <message>
            <source>The memory “%1” cannot be read: a number and a unit would be right, such as 24GiB or 80GB.</source>
            <translation>Der Speicher „%1“ ist nicht zu verstehen: richtig wäre eine Zahl mit Einheit, etwa 24GiB oder 80GB.</translation>
        </message>
    </context>
    <context>
        <name>Header</name>
        <message>
            <source>missing: %1 %2</source>
            <translation>fehlt: %1 %2</translation>
        </message>
        <message>
            <source>not of this model: %1 %3</source>
            <translation>nicht von diesem Modell: %1 %3</translation>
        </message>
        <message>
            <source>other shape: %1 is %3, but the model has %2</source>
            <translation>andere Form: %1 ist %3, das Modell hat aber %2</translation>
        </message>
        <message>
            <source>Exact: every tensor of %1 is there, by name and shape.</source>
            <translation>Exakt: Jeder Tensor von %1 ist da, nach Name und Form.</translation>
        </message>
        <message>
            <source>%1 tensors differ from those of %2; %3 agree.</source>
            <translation>%1 Tensoren weichen von denen von %2 ab; %3 stimmen überein.</translation>
        </message>
        <message>
            <source>%1: %2, files: %3, tensors: %4, elements: %5, %6 (%7 bytes)</source>
            <translation>%1: %2, Dateien: %3, Tensoren: %4, Elemente: %5, %6 (%7 Bytes)</translation>
        </message>
        <message>
            <source>  and %1 more</source>
            <translation>  und %1 weitere</translation>
        </message>
        <message>
            <source>tied, and stored under this name: %1</source>
            <translation>geteilt und unter diesem Namen gespeichert: %1</translation>
        </message>
        <message>
            <source>no parameters, left out: %1, such as %2</source>
            <translation>keine Parameter, weggelassen: %1, etwa %2</translation>
        </message>
        <message>
            <source>There is no config to hold it against.</source>
            <translation>Es gibt keine Konfiguration, mit der zu vergleichen wäre.</translation>
        </message>
        <message>
            <source>the file cannot be read: %1.</source>
            <translation>die Datei kann nicht gelesen werden: %1.</translation>
        </message>
        <message>
            <source>the innermost dimension of “%1” is %2, but must be a multiple of %3 for its type %4.</source>
            <translation>die innerste Dimension von „%1“ ist %2, muss für den Typ %4 aber ein Vielfaches von %3 sein.</translation>
        </message>
        <message>
            <source>the shape %2 of “%1” has more than 2^63 elements or bits.</source>
            <translation>die Form %2 von „%1“ hat mehr als 2^63 Elemente oder Bits.</translation>
        </message>
        <message>
            <source>“%1” ends in the middle of a byte.</source>
            <translation>„%1“ endet mitten in einem Byte.</translation>
        </message>
        <message>
            <source>“%1” lies at bytes %2 to %3 of the data, of which the file has %4: it is cut off, or its header is wrong.</source>
            <translation>„%1“ liegt bei Byte %2 bis %3 der Daten, von denen die Datei %4 hat: Sie ist abgeschnitten, oder ihr Kopf ist falsch.</translation>
        </message>
        <message>
            <source>the data of “%1” overlaps another tensor's.</source>
            <translation>die Daten von „%1“ überlappen die eines anderen Tensors.</translation>
        </message>
        <message>
            <source>the file ends in the middle of its header.</source>
            <translation>die Datei endet mitten in ihrem Kopf.</translation>
        </message>
        <message>
            <source>a list in the metadata is of no known kind.</source>
            <translation>eine Liste in den Metadaten ist von unbekannter Art.</translation>
        </message>
        <message>
            <source>the metadata has a value of the unknown kind %1.</source>
            <translation>die Metadaten haben einen Wert der unbekannten Art %1.</translation>
        </message>
        <message>
            <source>“%1” has %2 dimensions; GGUF has %3 at most.</source>
            <translation>„%1“ hat %2 Dimensionen; GGUF hat höchstens %3.</translation>
        </message>
        <message>
            <source>the type %2 of “%1” is not known.</source>
            <translation>der Typ %2 von „%1“ ist nicht bekannt.</translation>
        </message>
        <message>
            <source>the file does not begin with GGUF.</source>
            <translation>die Datei beginnt nicht mit GGUF.</translation>
        </message>
        <message>
            <source>its version is %1: it is a big-endian GGUF file, which is not read, or damaged.</source>
            <translation>ihre Version ist %1: Es ist eine Big-Endian-GGUF-Datei, die nicht gelesen wird, oder sie ist beschädigt.</translation>
        </message>
        <message>
            <source>its GGUF version is %1; 2 and 3 are read.</source>
            <translation>ihre GGUF-Version ist %1; gelesen werden 2 und 3.</translation>
        </message>
        <message>
            <source>“general.alignment” is %1, but must be a power of two.</source>
            <translation>„general.alignment“ ist %1, muss aber eine Zweierpotenz sein.</translation>
        </message>
        <message>
            <source>the header names “%1” twice.</source>
            <translation>der Kopf nennt „%1“ zweimal.</translation>
        </message>
        <message>
            <source>“%1” is in another of the model's files too.</source>
            <translation>„%1“ steht auch in einer anderen Datei des Modells.</translation>
        </message>
        <message>
            <source>it is longer than any index of shards.</source>
            <translation>sie ist länger als jedes Verzeichnis von Teilen.</translation>
        </message>
        <message>
            <source>it has no “weight_map” that says which tensor is in which file.</source>
            <translation>sie hat keine „weight_map“, die sagt, welcher Tensor in welcher Datei ist.</translation>
        </message>
        <message>
            <source>“%1” is no file beside it.</source>
            <translation>„%1“ ist keine Datei neben ihr.</translation>
        </message>
        <message>
            <source>the folder holds no .safetensors file.</source>
            <translation>der Ordner enthält keine .safetensors-Datei.</translation>
        </message>
        <message>
            <source>there is no such file or folder.</source>
            <translation>eine solche Datei oder einen solchen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>its metadata has no “%1”.</source>
            <translation>ihre Metadaten haben kein „%1“.</translation>
        </message>
        <message>
            <source>“%1” differs from layer to layer, which no known family's does.</source>
            <translation>„%1“ ist von Schicht zu Schicht verschieden, was bei keiner bekannten Familie so ist.</translation>
        </message>
        <message>
            <source>it has no tensor “token_embd.weight” of two dimensions, so the vocabulary is unknown.</source>
            <translation>sie hat keinen Tensor „token_embd.weight“ mit zwei Dimensionen; das Vokabular ist darum unbekannt.</translation>
        </message>
        <message>
            <source>its architecture “%1” is not read from GGUF metadata yet; those that are: %2. A config.json beside it, or named after it, would do.</source>
            <translation>ihre Architektur „%1“ wird noch nicht aus GGUF-Metadaten gelesen; gelesen werden: %2. Eine config.json daneben oder als zweites Argument ginge.</translation>
        </message>
        <message>
            <source>its “%1.expert_count” does not fit its architecture.</source>
            <translation>ihr „%1.expert_count“ passt nicht zu ihrer Architektur.</translation>
        </message>
        <message>
            <source>no config.json lies beside it; the header names tensors, but not the model they are of.</source>
            <translation>neben ihr liegt keine config.json; der Kopf nennt Tensoren, aber nicht ihr Modell.</translation>
        </message>
        <message>
            <source>the file has %1 bytes, too few for a safetensors file.</source>
            <translation>die Datei hat %1 Bytes, zu wenige für eine safetensors-Datei.</translation>
        </message>
        <message>
            <source>the header cannot be read.</source>
            <translation>der Kopf kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>the header is not one JSON object, as a safetensors file's is.</source>
            <translation>der Kopf ist nicht ein JSON-Objekt wie der einer safetensors-Datei.</translation>
        </message>
        <message>
            <source>the entry of “%1” must have a dtype, a shape of whole numbers from 0, and data_offsets [begin, end].</source>
            <translation>der Eintrag von „%1“ muss einen dtype, eine shape aus ganzen Zahlen ab 0 und data_offsets [Anfang, Ende] haben.</translation>
        </message>
        <message>
            <source>the dtype “%2” of “%1” is not known.</source>
            <translation>der dtype „%2“ von „%1“ ist nicht bekannt.</translation>
        </message>
        <message>
            <source>“%1” of shape %2 and dtype %3 needs %4 bytes, but data_offsets give it %5.</source>
            <translation>„%1“ der Form %2 und des dtype %3 braucht %4 Bytes, data_offsets gibt aber %5.</translation>
        </message>
        <message>
            <source>the header names more tensors than any model has.</source>
            <translation>der Kopf nennt mehr Tensoren, als irgendein Modell hat.</translation>
        </message>
        <message>
            <source>a text in the header claims %L1 bytes.</source>
            <translation>ein Text im Kopf beansprucht %L1 Bytes.</translation>
        </message>
        <message>
            <source>a list in the metadata claims %L1 items.</source>
            <translation>eine Liste in den Metadaten beansprucht %L1 Einträge.</translation>
        </message>
        <message>
            <source>a dimension of “%1” is %L2.</source>
            <translation>eine Dimension von „%1“ ist %L2.</translation>
        </message>
        <message>
            <source>its header claims %L1 tensors and %L2 keys, which cannot be in a file of its size.</source>
            <translation>ihr Kopf beansprucht %L1 Tensoren und %L2 Schlüssel, die in einer Datei dieser Größe nicht sein können.</translation>
        </message>
        <message>
            <source>its header claims %L1 bytes; a safetensors file's has %2 at most.</source>
            <translation>ihr Kopf beansprucht %L1 Bytes; der einer Safetensors-Datei hat höchstens %2.</translation>
        </message>
        <message>
            <source>its header claims %L1 bytes, but the file has only %2.</source>
            <translation>ihr Kopf beansprucht %L1 Bytes, aber die Datei hat nur %2.</translation>
        </message>
    </context>
    <context>
        <name>Kinds</name>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>Gradienten</translation>
        </message>
        <message>
            <source>optimizer</source>
            <translation>Optimiererzustand</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <source>temporaries</source>
            <translation>Zwischenwerte</translation>
        </message>
        <message>
            <source>buffers</source>
            <translation>Puffer</translation>
        </message>
        <message>
            <source>inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>KV cache</source>
            <translation>KV-Cache</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>Feed-forward</translation>
        </message>
        <message>
            <source>norm</source>
            <translation>Norm</translation>
        </message>
        <message>
            <source>router</source>
            <translation>Router</translation>
        </message>
        <message>
            <source>experts</source>
            <translation>Experten</translation>
        </message>
        <message>
            <source>head</source>
            <translation>Ausgabekopf</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>before the step</source>
            <translation>vor dem Schritt</translation>
        </message>
        <message>
            <source>forward</source>
            <translation>Vorwärtslauf</translation>
        </message>
        <message>
            <source>backward</source>
            <translation>Rückwärtslauf</translation>
        </message>
        <message>
            <source>optimizer step</source>
            <translation>Optimiererschritt</translation>
        </message>
        <message>
            <source>after the step</source>
            <translation>nach dem Schritt</translation>
        </message>
    </context>
    <context>
        <name>Lessons</name>
        <message>
            <source>sequences in a batch</source>
            <translation>Sequenzen in einem Batch</translation>
        </message>
        <message>
            <source>tokens in a sequence</source>
            <translation>Token in einer Sequenz</translation>
        </message>
        <message>
            <source>width of the model</source>
            <translation>Breite des Modells</translation>
        </message>
        <message>
            <source>heads</source>
            <translation>Köpfe</translation>
        </message>
        <message>
            <source>layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>words in the vocabulary</source>
            <translation>Wörter im Vokabular</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>the same at batch 8</source>
            <translation>dasselbe bei Batch 8</translation>
        </message>
        <message>
            <source>all together, 16 N + 8 B D</source>
            <translation>alles zusammen, 16 N + 8 B D</translation>
        </message>
        <message>
            <source>weights, 4 N</source>
            <translation>Gewichte, 4 N</translation>
        </message>
        <message>
            <source>gradients, 4 N</source>
            <translation>Gradienten, 4 N</translation>
        </message>
        <message>
            <source>Adam's two moments, 8 N</source>
            <translation>die zwei Momente von Adam, 8 N</translation>
        </message>
        <message>
            <source>inputs, 8 B D</source>
            <translation>Eingaben, 8 B D</translation>
        </message>
        <message>
            <source>a layer without its scores, in E = B·S·H bytes</source>
            <translation>eine Schicht ohne ihre Scores, in E = B·S·H Bytes</translation>
        </message>
        <message>
            <source>the attention matrix of a layer, 4·B·S·S</source>
            <translation>die Attention-Matrix einer Schicht, 4·B·S·S</translation>
        </message>
        <message>
            <source>logits, 6·B·S·V</source>
            <translation>Logits, 6·B·S·V</translation>
        </message>
        <message>
            <source>all activations, as printed</source>
            <translation>alle Aktivierungen, wie gedruckt</translation>
        </message>
        <message>
            <source>all activations, its own terms added up</source>
            <translation>alle Aktivierungen, die eigenen Terme summiert</translation>
        </message>
        <message>
            <source>the peak</source>
            <translation>die Spitze</translation>
        </message>
        <message>
            <source>the peak, its own terms added up</source>
            <translation>die Spitze, die eigenen Terme summiert</translation>
        </message>
        <message>
            <source>gradient of the logits, 4·B·S·V</source>
            <translation>Gradient der Logits, 4·B·S·V</translation>
        </message>
        <message>
            <source>Working memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>A running model needs more memory than its parameters. The article offers rules of thumb: twice the model to use it, four times to train it. Four is no accident: training with AdamW keeps four numbers for each parameter. But the rule leaves out activations, what the model remembers of the text it is working on, and these grow with the batch while the model stays the same.</source>
            <translation>Ein laufendes Modell braucht mehr Speicher als seine Parameter. Der Artikel bietet Faustregeln: das Doppelte des Modells, um es zu benutzen, das Vierfache, um es zu trainieren. Die Vier ist kein Zufall: Training mit AdamW hält vier Zahlen je Parameter. Doch die Regel lässt die Aktivierungen aus, also das, was sich das Modell von dem Text merkt, an dem es arbeitet, und diese wachsen mit dem Batch, während das Modell gleich bleibt.</translation>
        </message>
        <message>
            <source>A rule of thumb that does not ask for batch and sequence cannot be right for long. To read one sequence of 1,024 tokens takes much less than twice the model; a training step on it takes more than six times, and on eight of them it is far off.</source>
            <translation>Eine Faustregel, die nicht nach Batch und Sequenz fragt, kann nicht lange stimmen. Eine Sequenz von 1.024 Token zu lesen braucht viel weniger als das Doppelte des Modells; ein Trainingsschritt darauf braucht mehr als das Sechsfache, und bei acht davon liegt die Regel weit daneben.</translation>
        </message>
        <message>
            <source>Steady state</source>
            <translation>Dauerzustand</translation>
        </message>
        <message>
            <source>Training changes every parameter a little, again and again. For that it keeps, for each parameter, the parameter itself, a gradient that says which way to change it, and two running averages that the optimizer Adam uses to choose how far. Four numbers of four bytes are sixteen bytes a parameter. The text to learn from is almost nothing beside that: eight bytes a token, and in PyTorch as many again for the words to be guessed.</source>
            <translation>Training ändert jeden Parameter ein wenig, immer wieder. Dafür hält es je Parameter den Parameter selbst, einen Gradienten, der sagt, in welche Richtung er zu ändern ist, und zwei laufende Mittel, nach denen der Optimierer Adam wählt, wie weit. Vier Zahlen zu vier Bytes sind sechzehn Bytes je Parameter. Der Text, aus dem gelernt wird, ist daneben fast nichts: acht Bytes je Token, und in PyTorch noch einmal so viele für die Wörter, die zu erraten sind.</translation>
        </message>
        <message>
            <source>Activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <source>To find the gradients, training walks back through the model and needs what each layer computed on the way forward. These memories are the activations. Each grows with the number of tokens; the table of every token against every other grows with its square. At the end stand the scores of every word of the vocabulary for every token, often the largest single thing.</source>
            <translation>Um die Gradienten zu finden, geht das Training rückwärts durch das Modell und braucht, was jede Schicht auf dem Hinweg berechnet hat. Diese Erinnerungen sind die Aktivierungen. Jede wächst mit der Zahl der Token; die Tabelle jedes Tokens gegen jedes andere wächst mit deren Quadrat. Am Ende stehen die Scores jedes Worts des Vokabulars für jedes Token, oft das größte einzelne Stück.</translation>
        </message>
        <message>
            <source>The article's own terms for a layer add up to 24 E with two norms, not to 14 E. It counts one attention matrix for a layer, where there is one for every head. And a real GPT-2 keeps far more than 24 E: every step of its GELU, four times as wide as the model, in single precision.</source>
            <translation>Die eigenen Terme des Artikels für eine Schicht ergeben mit zwei Norms 24 E, nicht 14 E. Er zählt eine Attention-Matrix je Schicht, wo es eine für jeden Kopf gibt. Und ein echtes GPT-2 behält weit mehr als 24 E: jeden Schritt seiner GELU, viermal so breit wie das Modell, in einfacher Genauigkeit.</translation>
        </message>
        <message>
            <source>Peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>Memory is largest where everything is still remembered and the way back has just begun. The first thing made there is the gradient of the scores, as large as the scores themselves. The article adds just that. In PyTorch the gradients of the parameters are not there yet at this instant, and two such tables are alive at once.</source>
            <translation>Am größten ist der Speicher dort, wo noch alles behalten ist und der Rückweg gerade begonnen hat. Das Erste, was dort entsteht, ist der Gradient der Scores, so groß wie die Scores selbst. Genau das zählt der Artikel hinzu. In PyTorch sind die Gradienten der Parameter in diesem Augenblick noch nicht da, und zwei solche Tabellen leben zugleich.</translation>
        </message>
        <message>
            <source>inner width</source>
            <translation>innere Breite</translation>
        </message>
        <message>
            <source>layers of the encoder</source>
            <translation>Schichten des Encoders</translation>
        </message>
        <message>
            <source>layers of the decoder</source>
            <translation>Schichten des Decoders</translation>
        </message>
        <message>
            <source>one layer of the encoder</source>
            <translation>eine Schicht des Encoders</translation>
        </message>
        <message>
            <source>one layer of the decoder, with cross-attention</source>
            <translation>eine Schicht des Decoders, mit Cross-Attention</translation>
        </message>
        <message>
            <source>both stacks</source>
            <translation>beide Stapel</translation>
        </message>
        <message>
            <source>the embedding</source>
            <translation>das Embedding</translation>
        </message>
        <message>
            <source>attention of a layer</source>
            <translation>Attention einer Schicht</translation>
        </message>
        <message>
            <source>feed-forward of a layer</source>
            <translation>Feed-forward einer Schicht</translation>
        </message>
        <message>
            <source>one layer norm</source>
            <translation>eine Layer-Norm</translation>
        </message>
        <message>
            <source>both of a layer</source>
            <translation>beide einer Schicht</translation>
        </message>
        <message>
            <source>one layer</source>
            <translation>eine Schicht</translation>
        </message>
        <message>
            <source>all layers</source>
            <translation>alle Schichten</translation>
        </message>
        <message>
            <source>with the embedding, as in the example</source>
            <translation>mit dem Embedding, wie im Beispiel</translation>
        </message>
        <message>
            <source>with the output too, as in the formula</source>
            <translation>auch mit der Ausgabe, wie in der Formel</translation>
        </message>
        <message>
            <source>the model in FP32</source>
            <translation>das Modell in FP32</translation>
        </message>
        <message>
            <source>the model in FP16</source>
            <translation>das Modell in FP16</translation>
        </message>
        <message>
            <source>Architecture</source>
            <translation>Architektur</translation>
        </message>
        <message>
            <source>A transformer is a stack of layers that are all alike: attention, in which tokens look at each other, and a feed-forward part, in which each token is worked on alone; a norm keeps the numbers of each in range. The first transformer had two stacks. The encoder reads a text; the decoder writes another, and has a second attention with which it looks at what the encoder read.</source>
            <translation>Ein Transformer ist ein Stapel gleicher Schichten: Attention, in der Token einander ansehen, und ein Feed-forward-Teil, in dem jedes Token für sich bearbeitet wird; eine Norm hält die Zahlen von beiden im Rahmen. Der erste Transformer hatte zwei Stapel. Der Encoder liest einen Text; der Decoder schreibt einen anderen und hat eine zweite Attention, mit der er auf das schaut, was der Encoder gelesen hat.</translation>
        </message>
        <message>
            <source>Embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>Every word of the vocabulary has a row in a table, and the row has as many numbers as the model is wide. Words times width is the number of parameters in it.</source>
            <translation>Jedes Wort des Vokabulars hat eine Zeile in einer Tabelle, und die Zeile hat so viele Zahlen, wie das Modell breit ist. Wörter mal Breite ist die Zahl der Parameter darin.</translation>
        </message>
        <message>
            <source>Multi-head attention</source>
            <translation>Multi-Head-Attention</translation>
        </message>
        <message>
            <source>Attention multiplies each token by four square matrices: one makes its question, one its key, one what it has to say, and one mixes the answers. Heads share these matrices among themselves, so that their number does not appear. The article leaves biases out; GPT-2 has four vectors of them.</source>
            <translation>Attention multipliziert jedes Token mit vier quadratischen Matrizen: eine macht seine Frage, eine seinen Schlüssel, eine das, was es zu sagen hat, und eine mischt die Antworten. Die Köpfe teilen sich diese Matrizen, sodass ihre Zahl nicht vorkommt. Der Artikel lässt die Biases aus; GPT-2 hat vier Vektoren davon.</translation>
        </message>
        <message>
            <source>Feed-forward</source>
            <translation>Feed-forward</translation>
        </message>
        <message>
            <source>The feed-forward part widens each token to an inner width, usually four times its own, and narrows it again. That is two matrices, and a bias for each of their outputs. It holds two thirds of a layer's parameters.</source>
            <translation>Der Feed-forward-Teil weitet jedes Token auf eine innere Breite, meist das Vierfache der eigenen, und verengt es wieder. Das sind zwei Matrizen und ein Bias für die Ausgabe von jeder. Er enthält zwei Drittel der Parameter einer Schicht.</translation>
        </message>
        <message>
            <source>The article prints 4,719,616. Its own formula gives 4,722,432: 2·768·3072 = 4,718,592 and the biases 768 + 3,072 = 3,840. The slip runs through all its later totals.</source>
            <translation>Der Artikel druckt 4.719.616. Seine eigene Formel ergibt 4.722.432: 2·768·3072 = 4.718.592 und die Biases 768 + 3.072 = 3.840. Der Fehler zieht sich durch alle seine späteren Summen.</translation>
        </message>
        <message>
            <source>Layer norm</source>
            <translation>Layer-Norm</translation>
        </message>
        <message>
            <source>A layer norm brings the numbers of a token to a common size, then stretches and shifts each with a weight and a bias of its own. That is two numbers for each of the model's width. A layer has two norms. They are tiny, and yet what they remember for training is not.</source>
            <translation>Eine Layer-Norm bringt die Zahlen eines Tokens auf eine gemeinsame Größe, dann streckt und verschiebt sie jede mit einem eigenen Gewicht und einem eigenen Bias. Das sind zwei Zahlen für jede Stelle der Modellbreite. Eine Schicht hat zwei Norms. Sie sind winzig, doch was sie sich fürs Training merken, ist es nicht.</translation>
        </message>
        <message>
            <source>A layer</source>
            <translation>Eine Schicht</translation>
        </message>
        <message>
            <source>A layer is its attention, its feed-forward part and two norms. About a third of it is attention and two thirds are feed-forward.</source>
            <translation>Eine Schicht besteht aus ihrer Attention, ihrem Feed-forward-Teil und zwei Norms. Etwa ein Drittel davon ist Attention, zwei Drittel sind Feed-forward.</translation>
        </message>
        <message>
            <source>The article prints 7,081,984, because it adds the feed-forward part as it printed it and 3,072 for the norms. By its formula a layer has 7,084,800 parameters; GPT-2's has 3,072 more, attention's biases.</source>
            <translation>Der Artikel druckt 7.081.984, weil er den Feed-forward-Teil so addiert, wie er ihn gedruckt hat, und 3.072 für die Norms. Nach seiner Formel hat eine Schicht 7.084.800 Parameter; die von GPT-2 hat 3.072 mehr, die Biases der Attention.</translation>
        </message>
        <message>
            <source>The whole model</source>
            <translation>Das ganze Modell</translation>
        </message>
        <message>
            <source>All layers, the table of words at the entry, and at the exit a matrix that scores every word of the vocabulary: that is the model. Many models use one table for entry and exit, and then it counts once. Real models also have a table of positions, which the article leaves out.</source>
            <translation>Alle Schichten, am Eingang die Tabelle der Wörter und am Ausgang eine Matrix, die jedem Wort des Vokabulars einen Score gibt: das ist das Modell. Viele Modelle benutzen eine Tabelle für Eingang und Ausgang, dann zählt sie einmal. Echte Modelle haben auch eine Tabelle der Positionen, die der Artikel auslässt.</translation>
        </message>
        <message>
            <source>The layers carry the slip of the feed-forward part: 12 · 7,084,800 = 85,017,600. And the example leaves out the output that its formula names; with a shared table that is right. A GPT-2 with this vocabulary has its positions and biases besides.</source>
            <translation>Die Schichten tragen den Fehler des Feed-forward-Teils: 12 · 7.084.800 = 85.017.600. Und das Beispiel lässt die Ausgabe aus, die seine Formel nennt; mit einer gemeinsamen Tabelle ist das richtig. Ein GPT-2 mit diesem Vokabular hat außerdem seine Positionen und Biases.</translation>
        </message>
        <message>
            <source>Model memory</source>
            <translation>Modellspeicher</translation>
        </message>
        <message>
            <source>Parameters times bytes is the memory of the model itself: four bytes each in FP32, two in FP16. The arithmetic is right; the number of parameters that goes into it carries the slips of the lessons before, and so the truth is a little more.</source>
            <translation>Parameter mal Bytes ist der Speicher des Modells selbst: je vier Bytes in FP32, zwei in FP16. Die Rechnung stimmt; die Zahl der Parameter, die in sie eingeht, trägt die Fehler der vorigen Lektionen, und so ist die Wahrheit etwas mehr.</translation>
        </message>
        <message>
            <source>exponent of the power law</source>
            <translation>Exponent des Potenzgesetzes</translation>
        </message>
        <message>
            <source>better by, in per cent</source>
            <translation>besser um, in Prozent</translation>
        </message>
        <message>
            <source>parameters of the model</source>
            <translation>Parameter des Modells</translation>
        </message>
        <message>
            <source>tokens it is trained on</source>
            <translation>Token, auf denen es trainiert wird</translation>
        </message>
        <message>
            <source>times larger, as the article prints it: 10^(1/α)</source>
            <translation>mal größer, wie der Artikel es druckt: 10^(1/α)</translation>
        </message>
        <message>
            <source>times larger, as the law says: (1 + gain)^(1/α)</source>
            <translation>mal größer, wie das Gesetz sagt: (1 + Gewinn)^(1/α)</translation>
        </message>
        <message>
            <source>times larger for a loss lower by as much, Kaplan et al. 2020 (α = 0.076)</source>
            <translation>mal größer für einen um ebenso viel kleineren Verlust, Kaplan et al. 2020 (α = 0,076)</translation>
        </message>
        <message>
            <source>the same at this size and these tokens, Hoffmann et al. 2022 (α = 0.34)</source>
            <translation>dasselbe bei dieser Größe und diesen Token, Hoffmann et al. 2022 (α = 0,34)</translation>
        </message>
        <message>
            <source>devices</source>
            <translation>Geräte</translation>
        </message>
        <message>
            <source>a layer, printed as 1.1 billion</source>
            <translation>eine Schicht, gedruckt als 1,1 Milliarden</translation>
        </message>
        <message>
            <source>the model, printed as 105.6 billion</source>
            <translation>das Modell, gedruckt als 105,6 Milliarden</translation>
        </message>
        <message>
            <source>Scaling law</source>
            <translation>Skalierungsgesetz</translation>
        </message>
        <message>
            <source>Larger models are better, but ever more slowly: performance grows like the number of parameters raised to a small exponent. To be a little better a model must be several times as large. How many times is found by raising the gain, 1.1 for ten per cent, to one over the exponent. Kaplan and colleagues measured such a law for the loss; Hoffmann and colleagues found later that the amount of text matters as much, and that part of the loss never goes away.</source>
            <translation>Größere Modelle sind besser, aber immer langsamer: Die Leistung wächst wie die Zahl der Parameter hoch einem kleinen Exponenten. Um ein wenig besser zu sein, muss ein Modell mehrmals so groß sein. Wievielmal, ergibt sich, wenn der Gewinn, 1,1 für zehn Prozent, mit eins durch den Exponenten potenziert wird. Kaplan und Kollegen maßen ein solches Gesetz für den Verlust; Hoffmann und Kollegen fanden später, dass die Textmenge ebenso zählt und dass ein Teil des Verlusts nie verschwindet.</translation>
        </message>
        <message>
            <source>The article prints 10^(1/α) ≈ 3.7. With α = 0.07 that is 2·10¹⁴. What is meant is 1.1^(1/0.07), and that is about 3.9.</source>
            <translation>Der Artikel druckt 10^(1/α) ≈ 3,7. Mit α = 0,07 sind das 2·10¹⁴. Gemeint ist 1,1^(1/0,07), und das ist etwa 3,9.</translation>
        </message>
        <message>
            <source>Techniques</source>
            <translation>Techniken</translation>
        </message>
        <message>
            <source>Much of what training holds can be made smaller: by numbers of fewer bytes, by forgetting activations and computing them again, by storing weights more tightly, by a smaller model, or by several devices that each hold a part. Every line says what one of them changes on this model. Which helps most depends on what fills the memory: try a large batch, then a small one.</source>
            <translation>Vieles von dem, was Training hält, lässt sich verkleinern: durch Zahlen mit weniger Bytes, durch Vergessen und Neuberechnen von Aktivierungen, durch dichter gespeicherte Gewichte, durch ein kleineres Modell oder durch mehrere Geräte, die je einen Teil halten. Jede Zeile sagt, was eine davon an diesem Modell ändert. Welche am meisten hilft, hängt davon ab, was den Speicher füllt: erst einen großen Batch probieren, dann einen kleinen.</translation>
        </message>
        <message>
            <source>GPT-3</source>
            <translation>GPT-3</translation>
        </message>
        <message>
            <source>GPT-3 is a transformer like GPT-2, only much larger: 96 layers, each 12,288 wide. The count of one layer times the number of layers, and the tables at the ends, should give the 175 billion that its authors state. It does, if one counts a layer rightly.</source>
            <translation>GPT-3 ist ein Transformer wie GPT-2, nur viel größer: 96 Schichten, jede 12.288 breit. Die Zählung einer Schicht mal der Zahl der Schichten und die Tabellen an den Enden sollten die 175 Milliarden ergeben, die seine Autoren angeben. Das tun sie, wenn eine Schicht richtig gezählt wird.</translation>
        </message>
        <message>
            <source>The article prints 1.1 billion for a layer and 105.6 billion for all. Its expression is worth 6.04 billion, more than five times as much. A layer has 4d² + 2·d·d_ff and a few more, 1.81 billion, and the model 174.6 billion: GPT-3's own figure.</source>
            <translation>Der Artikel druckt 1,1 Milliarden für eine Schicht und 105,6 Milliarden für alle. Sein Ausdruck ist 6,04 Milliarden wert, mehr als fünfmal so viel. Eine Schicht hat 4d² + 2·d·d_ff und ein paar mehr, 1,81 Milliarden, und das Modell 174,6 Milliarden: die Zahl, die für GPT-3 angegeben ist.</translation>
        </message>
        <message>
            <source>attention of all layers</source>
            <translation>Attention aller Schichten</translation>
        </message>
        <message>
            <source>feed-forward of all layers</source>
            <translation>Feed-forward aller Schichten</translation>
        </message>
        <message>
            <source>the output matrix</source>
            <translation>die Ausgabematrix</translation>
        </message>
        <message>
            <source>the whole model</source>
            <translation>das ganze Modell</translation>
        </message>
        <message>
            <source>the model in INT8</source>
            <translation>das Modell in INT8</translation>
        </message>
        <message>
            <source>activations, MiB</source>
            <translation>Aktivierungen, MiB</translation>
        </message>
        <message>
            <source>input data, MiB</source>
            <translation>Eingabedaten, MiB</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <source>optimizer</source>
            <translation>Optimiererzustand</translation>
        </message>
        <message>
            <source>input data</source>
            <translation>Eingabedaten</translation>
        </message>
        <message>
            <source>gradients</source>
            <translation>Gradienten</translation>
        </message>
        <message>
            <source>share of the embeddings</source>
            <translation>Anteil der Embeddings</translation>
        </message>
        <message>
            <source>share of attention</source>
            <translation>Anteil der Attention</translation>
        </message>
        <message>
            <source>share of feed-forward</source>
            <translation>Anteil des Feed-forward-Teils</translation>
        </message>
        <message>
            <source>share of the output</source>
            <translation>Anteil der Ausgabe</translation>
        </message>
        <message>
            <source>weights at batch 1</source>
            <translation>Gewichte bei Batch 1</translation>
        </message>
        <message>
            <source>weights at batch 8</source>
            <translation>Gewichte bei Batch 8</translation>
        </message>
        <message>
            <source>activations at batch 1</source>
            <translation>Aktivierungen bei Batch 1</translation>
        </message>
        <message>
            <source>activations at batch 8</source>
            <translation>Aktivierungen bei Batch 8</translation>
        </message>
        <message>
            <source>The table of words: a row for each of 50,000 words, 512 numbers in each. In a model as small as the blog's it is more than a quarter of everything.</source>
            <translation>Die Tabelle der Wörter: eine Zeile für jedes von 50.000 Wörtern, in jeder 512 Zahlen. In einem Modell so klein wie dem des Blogs ist sie mehr als ein Viertel von allem.</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>The blog takes a matrix of width times head size for each head, and as many layers. All heads together make one square matrix, whatever their number: move the slider and see. But attention has four such matrices: for queries, keys, values and the output.</source>
            <translation>Der Blog nimmt für jeden Kopf eine Matrix aus Breite mal Kopfgröße, und das für jede Schicht. Alle Köpfe zusammen ergeben eine quadratische Matrix, gleich wie viele es sind: den Regler bewegen und sehen. Doch Attention hat vier solche Matrizen: für Queries, Keys, Values und die Ausgabe.</translation>
        </message>
        <message>
            <source>The blog prints 3,932,160; the product 12·8·(512·64) is 3,145,728. And it counts one projection of four: a model of this size has four times as many, and biases.</source>
            <translation>Der Blog druckt 3.932.160; das Produkt 12·8·(512·64) ist 3.145.728. Und er zählt eine Projektion von vier: ein Modell dieser Größe hat viermal so viele, und Biases.</translation>
        </message>
        <message>
            <source>Two square matrices a layer would be a feed-forward part that is as wide inside as outside. Nearly every transformer makes it four times as wide inside, and then there are eight squares: four to widen, four to narrow.</source>
            <translation>Zwei quadratische Matrizen je Schicht wären ein Feed-forward-Teil, der innen so breit ist wie außen. Fast jeder Transformer macht ihn innen viermal so breit, und dann sind es acht Quadrate: vier zum Weiten, vier zum Verengen.</translation>
        </message>
        <message>
            <source>The product is right, the formula is not that of a common transformer: with an inner width of four times d a layer has 8·d², four times as many.</source>
            <translation>Das Produkt stimmt, die Formel ist nicht die eines üblichen Transformers: mit einer inneren Breite von viermal d hat eine Schicht 8·d², viermal so viele.</translation>
        </message>
        <message>
            <source>Output</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>At the end each token is compared with every word of the vocabulary: a matrix as large as the table of words. The blog counts it as a matrix of its own. GPT-2 uses the table of words for both, and so saves it; here it is kept apart, as the blog means it.</source>
            <translation>Am Ende wird jedes Token mit jedem Wort des Vokabulars verglichen: eine Matrix so groß wie die Tabelle der Wörter. Der Blog zählt sie als eigene Matrix. GPT-2 benutzt die Tabelle der Wörter für beides und spart sie so; hier bleibt sie getrennt, wie der Blog es meint.</translation>
        </message>
        <message>
            <source>The four parts add up to the model. With attention's product mended the sum is 60,637,184. A real model of these sizes has half as much again, because its attention has four matrices and its feed-forward part is wider inside; positions, norms and biases come on top.</source>
            <translation>Die vier Teile ergeben zusammen das Modell. Mit berichtigtem Attention-Produkt ist die Summe 60.637.184. Ein echtes Modell dieser Maße hat noch einmal halb so viel, weil seine Attention vier Matrizen hat und sein Feed-forward-Teil innen breiter ist; Positionen, Norms und Biases kommen hinzu.</translation>
        </message>
        <message>
            <source>The sum carries the slip of the attention part: 61,423,616 is printed, 60,637,184 is what the formulas give.</source>
            <translation>Die Summe trägt den Fehler des Attention-Teils: gedruckt ist 61.423.616, die Formeln ergeben 60.637.184.</translation>
        </message>
        <message>
            <source>Storage</source>
            <translation>Speicherplatz</translation>
        </message>
        <message>
            <source>Parameters times four, two or one bytes. The bytes are right, and yet 245,694,464 bytes are printed as 234 MB. That is because there are two kinds of mega: a MB is a million bytes, a MiB is 1024 times 1024, nearly five per cent more. The blog divides by the second and writes the first. At giga the gap is seven per cent, enough to make a model not fit.</source>
            <translation>Parameter mal vier, zwei oder ein Byte. Die Bytes stimmen, und doch sind 245.694.464 Bytes als 234 MB gedruckt. Das liegt daran, dass es zwei Arten von Mega gibt: ein MB ist eine Million Bytes, ein MiB ist 1024 mal 1024, fast fünf Prozent mehr. Der Blog teilt durch das zweite und schreibt das erste. Bei Giga beträgt der Abstand sieben Prozent, genug, dass ein Modell nicht mehr passt.</translation>
        </message>
        <message>
            <source>The MB of the blog are MiB: 245,694,464 bytes are 234.3 MiB and 245.7 MB.</source>
            <translation>Die MB des Blogs sind MiB: 245.694.464 Bytes sind 234,3 MiB und 245,7 MB.</translation>
        </message>
        <message>
            <source>Video memory</source>
            <translation>Grafikspeicher</translation>
        </message>
        <message>
            <source>To train, the blog adds the parameters, twice as much for the optimizer, and two round numbers: 200 for activations, 50 for input data. What the round numbers really are is to be seen beside them, for one sequence of 1,024 tokens: activations are several times the guess, and the input is a few thousand bytes.</source>
            <translation>Fürs Training addiert der Blog die Parameter, das Doppelte davon für den Optimierer und zwei runde Zahlen: 200 für Aktivierungen, 50 für Eingabedaten. Was die runden Zahlen wirklich sind, steht daneben, für eine Sequenz von 1.024 Token: die Aktivierungen sind ein Mehrfaches der Schätzung, und die Eingabe sind ein paar tausend Bytes.</translation>
        </message>
        <message>
            <source>Gradients are missing: as much again as the parameters. Activations and input data are guesses that do not ask for batch or sequence.</source>
            <translation>Die Gradienten fehlen: noch einmal so viel wie die Parameter. Aktivierungen und Eingabedaten sind Schätzungen, die nicht nach Batch oder Sequenz fragen.</translation>
        </message>
        <message>
            <source>What the parts do</source>
            <translation>Was die Teile tun</translation>
        </message>
        <message>
            <source>The embedding turns words into numbers, attention lets them look at each other, the feed-forward part works on each alone, the output turns numbers into words again. Biases shift a result and hardly count. The batch says how many texts are read at once: it changes no parameter, but eight texts leave eight times the activations behind.</source>
            <translation>Das Embedding macht aus Wörtern Zahlen, Attention lässt sie einander ansehen, der Feed-forward-Teil bearbeitet jede für sich, die Ausgabe macht aus Zahlen wieder Wörter. Biases verschieben ein Ergebnis und zählen kaum. Der Batch sagt, wie viele Texte zugleich gelesen werden: er ändert keinen Parameter, aber acht Texte hinterlassen achtmal so viele Aktivierungen.</translation>
        </message>
        <message>
            <source>bits</source>
            <translation>Bits</translation>
        </message>
        <message>
            <source>Slides: the size of a language model</source>
            <translation>Folien: die Größe eines Sprachmodells</translation>
        </message>
        <message>
            <source>Article: parameters and memory requirements, a deep dive</source>
            <translation>Artikel: Parameter und Speicherbedarf, genauer betrachtet</translation>
        </message>
        <message>
            <source>Blog: sizing an LLM, parameters</source>
            <translation>Blog: die Größe eines LLM, Parameter</translation>
        </message>
        <message>
            <source>There is no lesson “%1”: they are S0.1 to S0.12, S1.1 to S1.15 and S2.1 to S2.8.</source>
            <translation>Es gibt keine Lektion „%1“: Es gibt S0.1 bis S0.12, S1.1 bis S1.15 und S2.1 bis S2.8.</translation>
        </message>
        <message>
            <source>the document says</source>
            <translation>das Dokument sagt</translation>
        </message>
        <message>
            <source>its formula gives</source>
            <translation>seine Formel ergibt</translation>
        </message>
        <message>
            <source>the truth is</source>
            <translation>richtig ist</translation>
        </message>
        <message>
            <source>Slip: %1</source>
            <translation>Fehler: %1</translation>
        </message>
        <message>
            <source>bytes a parameter</source>
            <translation>Bytes je Parameter</translation>
        </message>
        <message>
            <source>size of the model</source>
            <translation>Größe des Modells</translation>
        </message>
        <message>
            <source>GPT-2 by this rule, at 4 bytes</source>
            <translation>GPT-2 nach dieser Regel, mit 4 Bytes</translation>
        </message>
        <message>
            <source>bytes of an FP32 number</source>
            <translation>Bytes einer FP32-Zahl</translation>
        </message>
        <message>
            <source>bytes of an FP16 number</source>
            <translation>Bytes einer FP16-Zahl</translation>
        </message>
        <message>
            <source>bytes of an INT8 number</source>
            <translation>Bytes einer INT8-Zahl</translation>
        </message>
        <message>
            <source>FP16 beside FP32</source>
            <translation>FP16 gegenüber FP32</translation>
        </message>
        <message>
            <source>INT8 beside FP32</source>
            <translation>INT8 gegenüber FP32</translation>
        </message>
        <message>
            <source>the narrowest: bits of a weight that is −1, 0 or 1</source>
            <translation>am schmalsten: Bits eines Gewichts, das −1, 0 oder 1 ist</translation>
        </message>
        <message>
            <source>biases of a GPT-2 of these sizes</source>
            <translation>Biases eines GPT-2 mit diesen Größen</translation>
        </message>
        <message>
            <source>their share of all parameters</source>
            <translation>ihr Anteil an allen Parametern</translation>
        </message>
        <message>
            <source>inputs</source>
            <translation>Eingaben</translation>
        </message>
        <message>
            <source>neurons</source>
            <translation>Neuronen</translation>
        </message>
        <message>
            <source>weights, a connection each</source>
            <translation>Gewichte, eins je Verbindung</translation>
        </message>
        <message>
            <source>with a bias for each neuron</source>
            <translation>mit einem Bias je Neuron</translation>
        </message>
        <message>
            <source>side of the kernel</source>
            <translation>Kantenlänge des Kernels</translation>
        </message>
        <message>
            <source>channels in</source>
            <translation>Eingangskanäle</translation>
        </message>
        <message>
            <source>filters: channels out</source>
            <translation>Filter: Ausgangskanäle</translation>
        </message>
        <message>
            <source>stride</source>
            <translation>Schrittweite</translation>
        </message>
        <message>
            <source>side of the image</source>
            <translation>Kantenlänge des Bildes</translation>
        </message>
        <message>
            <source>parameters at half the stride</source>
            <translation>Parameter bei halber Schrittweite</translation>
        </message>
        <message>
            <source>outputs of one filter</source>
            <translation>Ausgaben eines Filters</translation>
        </message>
        <message>
            <source>outputs of one filter at half the stride</source>
            <translation>Ausgaben eines Filters bei halber Schrittweite</translation>
        </message>
        <message>
            <source>a dense layer from the whole image to as many outputs</source>
            <translation>eine dichte Schicht vom ganzen Bild auf ebenso viele Ausgaben</translation>
        </message>
        <message>
            <source>parameters of a layer's attention</source>
            <translation>Parameter der Attention einer Schicht</translation>
        </message>
        <message>
            <source>the same with twice the heads</source>
            <translation>dasselbe mit doppelt so vielen Köpfen</translation>
        </message>
        <message>
            <source>the same with twice the sequence</source>
            <translation>dasselbe mit doppelter Sequenz</translation>
        </message>
        <message>
            <source>activations of the model</source>
            <translation>Aktivierungen des Modells</translation>
        </message>
        <message>
            <source>activations with twice the heads</source>
            <translation>Aktivierungen mit doppelt so vielen Köpfen</translation>
        </message>
        <message>
            <source>activations with twice the sequence</source>
            <translation>Aktivierungen mit doppelter Sequenz</translation>
        </message>
        <message>
            <source>numbers a word</source>
            <translation>Zahlen je Wort</translation>
        </message>
        <message>
            <source>bytes a number</source>
            <translation>Bytes je Zahl</translation>
        </message>
        <message>
            <source>size of the table</source>
            <translation>Größe der Tabelle</translation>
        </message>
        <message>
            <source>A language model is a long list of numbers, its parameters. Each takes a few bytes, so the list takes their number times their bytes. Ten million numbers of four bytes are forty million bytes: 40 MB, where MB means a million bytes. This is the size of the file, and of the weights in memory; what training needs besides comes in later lessons.</source>
            <translation>Ein Sprachmodell ist eine lange Liste von Zahlen, seinen Parametern. Jede belegt ein paar Bytes, die Liste also ihre Anzahl mal ihre Bytes. Zehn Millionen Zahlen zu vier Bytes sind vierzig Millionen Bytes: 40 MB, wobei MB eine Million Bytes bedeutet. Das ist die Größe der Datei und der Gewichte im Speicher; was das Training außerdem braucht, kommt in späteren Lektionen.</translation>
        </message>
        <message>
            <source>Precision</source>
            <translation>Genauigkeit</translation>
        </message>
        <message>
            <source>A number can be written with more digits or with fewer. FP32 spends four bytes on it, FP16 two, INT8 one: half, and a quarter. Fewer digits save memory and make each number coarser. Real formats of eight bits and less also store a scale for every block of numbers, so that they end a little above their name.</source>
            <translation>Eine Zahl lässt sich mit mehr oder mit weniger Stellen schreiben. FP32 verwendet vier Bytes dafür, FP16 zwei, INT8 eins: die Hälfte und ein Viertel. Weniger Stellen sparen Speicher und machen jede Zahl gröber. Wirkliche Formate mit acht Bits und weniger speichern zusätzlich eine Skala für jeden Block von Zahlen und liegen daher etwas über ihrem Namen.</translation>
        </message>
        <message>
            <source>Weights and biases</source>
            <translation>Gewichte und Biases</translation>
        </message>
        <message>
            <source>A layer multiplies what comes in by weights and then adds biases. Both are learned, and both count. There is a weight for every pair of input and output, but only one bias for every output, so that biases are a sliver of the whole. Many newer models have none.</source>
            <translation>Eine Schicht multipliziert, was hereinkommt, mit Gewichten und addiert dann Biases. Beide werden gelernt, und beide zählen. Ein Gewicht gibt es für jedes Paar aus Eingabe und Ausgabe, aber nur einen Bias für jede Ausgabe; daher sind die Biases ein winziger Teil des Ganzen. Viele neuere Modelle haben keine.</translation>
        </message>
        <message>
            <source>Dense layer</source>
            <translation>Dichte Schicht</translation>
        </message>
        <message>
            <source>In a dense layer every neuron looks at every input, and every look is one weight. Inputs times neurons gives the weights; a bias for each neuron comes on top. Double both and the layer is four times as large. The two dense layers of a transformer's feed-forward part are most of the model.</source>
            <translation>In einer dichten Schicht sieht jedes Neuron jede Eingabe an, und jeder Blick ist ein Gewicht. Eingaben mal Neuronen ergibt die Gewichte; dazu kommt ein Bias für jedes Neuron. Werden beide verdoppelt, ist die Schicht viermal so groß. Die zwei dichten Schichten im Feed-forward-Teil eines Transformers machen den größten Teil des Modells aus.</translation>
        </message>
        <message>
            <source>Convolution</source>
            <translation>Faltung</translation>
        </message>
        <message>
            <source>A convolution slides a small window, the kernel, over an image and uses the same weights at every place. So it needs only the kernel's weights for every pair of channels, not one for every pixel. The stride says how far the window moves at each step. A vision transformer begins with one, which cuts the image into patches.</source>
            <translation>Eine Faltung schiebt ein kleines Fenster, den Kernel, über ein Bild und verwendet an jeder Stelle dieselben Gewichte. So braucht sie nur die Gewichte des Kernels für jedes Paar von Kanälen, nicht eins für jeden Bildpunkt. Die Schrittweite sagt, wie weit das Fenster bei jedem Schritt rückt. Ein Vision-Transformer beginnt mit einer Faltung, die das Bild in Patches zerlegt.</translation>
        </message>
        <message>
            <source>The slides name strides among what decides the size. A stride changes how many outputs there are, and so the activations; the parameters stay the same.</source>
            <translation>Die Folien zählen die Schrittweite zu dem, was die Größe bestimmt. Eine Schrittweite ändert, wie viele Ausgaben es gibt, und damit die Aktivierungen; die Parameter bleiben gleich.</translation>
        </message>
        <message>
            <source>Attention layer</source>
            <translation>Attention-Schicht</translation>
        </message>
        <message>
            <source>Attention lets every token look at the tokens before it. It uses four square matrices: for queries, keys, values and the output. Heads cut these matrices into slices that work side by side; they do not add any. What grows with heads and with the sequence is what a training step must remember: in the plain kernel a table of every token against every other, for each head.</source>
            <translation>Mit Attention kann jedes Token die Token vor ihm ansehen. Sie verwendet vier quadratische Matrizen: für Queries, Keys, Values und die Ausgabe. Köpfe schneiden diese Matrizen in Scheiben, die nebeneinander arbeiten; sie fügen keine hinzu. Was mit den Köpfen und mit der Sequenz wächst, ist das, was ein Trainingsschritt sich merken muss: beim einfachen Kernel für jeden Kopf eine Tabelle von jedem Token gegen jedes andere.</translation>
        </message>
        <message>
            <source>The slides name heads and sequence length among what decides the size. With the width fixed, neither changes a weight of attention (a longer sequence only needs more learned positions). Both change the activations.</source>
            <translation>Die Folien zählen Köpfe und Sequenzlänge zu dem, was die Größe bestimmt. Bei fester Breite ändert keins von beiden ein Gewicht der Attention (eine längere Sequenz braucht nur mehr gelernte Positionen). Beide ändern die Aktivierungen.</translation>
        </message>
        <message>
            <source>A model does not read letters: each word of its vocabulary has a row of numbers in a table. The table has as many rows as there are words and as many columns as each word has numbers. In a small model it can be a third of everything; in a large one it hardly counts.</source>
            <translation>Ein Modell liest keine Buchstaben: Jedes Wort seines Vokabulars hat in einer Tabelle eine Zeile aus Zahlen. Die Tabelle hat so viele Zeilen, wie es Wörter gibt, und so viele Spalten, wie jedes Wort Zahlen hat. In einem kleinen Modell kann sie ein Drittel von allem sein; in einem großen fällt sie kaum ins Gewicht.</translation>
        </message>
        <message>
            <source>saved by INT8 beside FP32</source>
            <translation>Ersparnis durch INT8 gegenüber FP32</translation>
        </message>
        <message>
            <source>the same on LLaMA 3 8B, its tables left in 16 bits</source>
            <translation>dasselbe bei LLaMA 3 8B, die Tabellen weiter in 16 Bits</translation>
        </message>
        <message>
            <source>saved by 4 bits</source>
            <translation>Ersparnis mit 4 Bits</translation>
        </message>
        <message>
            <source>bits of an NF4 weight, a scale for 64</source>
            <translation>Bits eines NF4-Gewichts, eine Skala für 64</translation>
        </message>
        <message>
            <source>the same, its scales quantized too</source>
            <translation>dasselbe, auch die Skalen quantisiert</translation>
        </message>
        <message>
            <source>bits of an MXFP4 weight</source>
            <translation>Bits eines MXFP4-Gewichts</translation>
        </message>
        <message>
            <source>LLaMA 3 8B as a Q4_K_M file</source>
            <translation>LLaMA 3 8B als Q4_K_M-Datei</translation>
        </message>
        <message>
            <source>columns of the matrix</source>
            <translation>Spalten der Matrix</translation>
        </message>
        <message>
            <source>rows of the matrix</source>
            <translation>Zeilen der Matrix</translation>
        </message>
        <message>
            <source>bytes a weight</source>
            <translation>Bytes je Gewicht</translation>
        </message>
        <message>
            <source>share of weights that are zero</source>
            <translation>Anteil der Gewichte, die null sind</translation>
        </message>
        <message>
            <source>dense, zeros and all</source>
            <translation>dicht, samt allen Nullen</translation>
        </message>
        <message>
            <source>as a bitmap and what is not zero</source>
            <translation>als Bitmap und was nicht null ist</translation>
        </message>
        <message>
            <source>as compressed sparse rows (CSR)</source>
            <translation>als Compressed Sparse Rows (CSR)</translation>
        </message>
        <message>
            <source>as two of every four (2:4)</source>
            <translation>als zwei von je vier (2:4)</translation>
        </message>
        <message>
            <source>share of zeros from which a bitmap pays</source>
            <translation>Anteil der Nullen, ab dem sich eine Bitmap lohnt</translation>
        </message>
        <message>
            <source>share of zeros from which CSR pays</source>
            <translation>Anteil der Nullen, ab dem sich CSR lohnt</translation>
        </message>
        <message>
            <source>share of zeros that 2:4 needs</source>
            <translation>Anteil der Nullen, den 2:4 braucht</translation>
        </message>
        <message>
            <source>layers of the teacher</source>
            <translation>Schichten des Lehrers</translation>
        </message>
        <message>
            <source>layers of the student</source>
            <translation>Schichten des Schülers</translation>
        </message>
        <message>
            <source>width of both</source>
            <translation>Breite von beiden</translation>
        </message>
        <message>
            <source>parameters of the teacher, a BERT</source>
            <translation>Parameter des Lehrers, eines BERT</translation>
        </message>
        <message>
            <source>parameters of the student</source>
            <translation>Parameter des Schülers</translation>
        </message>
        <message>
            <source>student beside teacher</source>
            <translation>Schüler gegenüber Lehrer</translation>
        </message>
        <message>
            <source>training holds both: the student's step and the teacher's weights</source>
            <translation>das Training hält beides: den Schritt des Schülers und die Gewichte des Lehrers</translation>
        </message>
        <message>
            <source>weights alone, FP32</source>
            <translation>Gewichte allein, FP32</translation>
        </message>
        <message>
            <source>with AdamW's state, to go on training</source>
            <translation>mit dem Zustand von AdamW, zum Weitertrainieren</translation>
        </message>
        <message>
            <source>header of a safetensors file</source>
            <translation>Header einer safetensors-Datei</translation>
        </message>
        <message>
            <source>records of a GGUF file, without its tokenizer</source>
            <translation>Einträge einer GGUF-Datei, ohne ihren Tokenizer</translation>
        </message>
        <message>
            <source>most FP32 parameters inside one ONNX file (2 GiB)</source>
            <translation>meiste FP32-Parameter in einer ONNX-Datei (2 GiB)</translation>
        </message>
        <message>
            <source>bits a parameter</source>
            <translation>Bits je Parameter</translation>
        </message>
        <message>
            <source>most parameters in a microcontroller of 256 KiB</source>
            <translation>meiste Parameter in einem Mikrocontroller mit 256 KiB</translation>
        </message>
        <message>
            <source>in an ESP32-S3 with 8 MiB</source>
            <translation>in einem ESP32-S3 mit 8 MiB</translation>
        </message>
        <message>
            <source>in a Raspberry Pi Zero 2 W, 512 MiB</source>
            <translation>in einem Raspberry Pi Zero 2 W, 512 MiB</translation>
        </message>
        <message>
            <source>in a Raspberry Pi 5, 8 GiB</source>
            <translation>in einem Raspberry Pi 5, 8 GiB</translation>
        </message>
        <message>
            <source>in a phone of 12 GiB</source>
            <translation>in einem Telefon mit 12 GiB</translation>
        </message>
        <message>
            <source>Quantization</source>
            <translation>Quantisierung</translation>
        </message>
        <message>
            <source>Quantization rounds every weight to one of a few steps and stores only the step's number. INT8 has 256 steps in one byte where FP32 takes four: three quarters are saved. But somebody must remember how large a step is. Real formats store such a scale for every block of weights, and leave the tables at both ends of the model alone, so that they save a little less.</source>
            <translation>Die Quantisierung rundet jedes Gewicht auf eine von wenigen Stufen und speichert nur die Nummer der Stufe. INT8 hat 256 Stufen in einem Byte, wo FP32 vier braucht: Drei Viertel sind gespart. Aber irgendwo muss stehen, wie groß eine Stufe ist. Wirkliche Formate speichern eine solche Skala für jeden Block von Gewichten und lassen die Tabellen an beiden Enden des Modells unverändert; daher sparen sie etwas weniger.</translation>
        </message>
        <message>
            <source>Pruning</source>
            <translation>Pruning</translation>
        </message>
        <message>
            <source>Pruning sets weights near zero to zero. A zero takes as much room as any other number, so nothing is saved until the matrix is stored in a way that skips zeros. Every such way must say where the other weights stand, and that costs: one bit for each place, or an index for each weight that is left. That is why pruning pays only from some share of zeros on.</source>
            <translation>Pruning setzt Gewichte nahe null auf null. Eine Null braucht so viel Platz wie jede andere Zahl; gespart ist also nichts, bis die Matrix so gespeichert wird, dass Nullen wegfallen. Jede solche Form muss sagen, wo die anderen Gewichte stehen, und das kostet: ein Bit für jede Stelle oder einen Index für jedes verbliebene Gewicht. Darum lohnt sich Pruning erst ab einem gewissen Anteil von Nullen.</translation>
        </message>
        <message>
            <source>Distillation</source>
            <translation>Destillation</translation>
        </message>
        <message>
            <source>In distillation a small model, the student, learns to answer as a large one does, the teacher. What is shipped in the end is the student alone. While it learns both are in memory: the teacher only with its weights, because it does not change, the student with everything that training needs.</source>
            <translation>Bei der Destillation lernt ein kleines Modell, der Schüler, so zu antworten wie ein großes, der Lehrer. Ausgeliefert wird am Ende nur der Schüler. Während er lernt, sind beide im Speicher: der Lehrer nur mit seinen Gewichten, weil er sich nicht ändert, der Schüler mit allem, was das Training braucht.</translation>
        </message>
        <message>
            <source>Checkpoint formats</source>
            <translation>Checkpoint-Formate</translation>
        </message>
        <message>
            <source>A checkpoint is the model in a file. If one only wants to use the model, the weights are enough. If one wants to go on training where one stopped, the optimizer's notes belong in it too, and AdamW keeps two numbers for each parameter: the file is three times as large. The header that lists the tensors hardly counts. ONNX keeps a model in one message, which cannot exceed 2 GiB.</source>
            <translation>Ein Checkpoint ist das Modell in einer Datei. Wer das Modell nur benutzen will, dem reichen die Gewichte. Wer dort weitertrainieren will, wo er aufgehört hat, braucht auch die Notizen des Optimierers darin, und AdamW behält zwei Zahlen je Parameter: Die Datei ist dreimal so groß. Der Kopf der Datei, der die Tensoren aufzählt, fällt kaum ins Gewicht. ONNX hält ein Modell in einer einzigen Nachricht, und die kann nicht größer als 2 GiB sein.</translation>
        </message>
        <message>
            <source>Small devices</source>
            <translation>Kleine Geräte</translation>
        </message>
        <message>
            <source>Phones, boards and sensors have little memory. Divide it by what one parameter takes and you know how large a model could be at most, if nothing else had to fit. In practice the system, the program and the text at hand need room too, so that about half of it is a better guess.</source>
            <translation>Telefone, Platinen und Sensoren haben wenig Speicher. Teilt man ihn durch das, was ein Parameter belegt, weiß man, wie groß ein Modell höchstens sein könnte, wenn sonst nichts hineinpassen müsste. In der Praxis brauchen auch das System, das Programm und der aktuelle Text Platz, sodass etwa die Hälfte davon die bessere Schätzung ist.</translation>
        </message>
        <message>
            <source>peak of a step</source>
            <translation>Spitze eines Schritts</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>peak of a step on each device</source>
            <translation>Spitze eines Schritts je Gerät</translation>
        </message>
        <message>
            <source>mixed precision (autocast to BF16)</source>
            <translation>gemischte Genauigkeit (Autocast auf BF16)</translation>
        </message>
        <message>
            <source>everything in BF16</source>
            <translation>alles in BF16</translation>
        </message>
        <message>
            <source>gradient checkpointing, every layer</source>
            <translation>Gradient Checkpointing, jede Schicht</translation>
        </message>
        <message>
            <source>quantization of the layers to NF4</source>
            <translation>Quantisierung der Schichten auf NF4</translation>
        </message>
        <message>
            <source>pruning to two of every four weights</source>
            <translation>Pruning auf zwei von je vier Gewichten</translation>
        </message>
        <message>
            <source>distillation to half the layers</source>
            <translation>Destillation auf die Hälfte der Schichten</translation>
        </message>
        <message>
            <source>model parallelism: layers over the devices</source>
            <translation>Modellparallelität: Schichten auf die Geräte verteilt</translation>
        </message>
        <message>
            <source>model parallelism: matrices over the devices</source>
            <translation>Modellparallelität: Matrizen auf die Geräte verteilt</translation>
        </message>
        <message>
            <source>matrices and sequence over the devices</source>
            <translation>Matrizen und Sequenz auf die Geräte verteilt</translation>
        </message>
        <message>
            <source>The slip.</source>
            <translation>Der Fehler.</translation>
        </message>
        <message>
            <source>end of forward</source>
            <translation>Ende des Vorwärtslaufs</translation>
        </message>
        <message>
            <source>peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>peak beside the step's</source>
            <translation>Spitze gegenüber dem Schritt</translation>
        </message>
        <message>
            <source>the step</source>
            <translation>der Schritt</translation>
        </message>
        <message>
            <source>of</source>
            <translation>von</translation>
        </message>
        <message>
            <source>changes it by</source>
            <translation>ändert sie um</translation>
        </message>
        <message>
            <source>The handout cannot be written to %1: %2.</source>
            <translation>Das Handout lässt sich nicht nach %1 schreiben: %2.</translation>
        </message>
        <message>
            <source>inference</source>
            <translation>Inferenz</translation>
        </message>
        <message>
            <source>training</source>
            <translation>Training</translation>
        </message>
        <message>
            <source>the same in the blog's MB</source>
            <translation>dasselbe in den MB des Blogs</translation>
        </message>
        <message>
            <source>all together</source>
            <translation>alles zusammen</translation>
        </message>
        <message>
            <source>“%1” = %2</source>
            <translation>„%1“ = %2</translation>
        </message>
    </context>
    <context>
        <name>Methods</name>
        <message>
            <source>the formula</source>
            <translation>die Formel</translation>
        </message>
        <message>
            <source>the step</source>
            <translation>der Schritt</translation>
        </message>
        <message>
            <source>difference</source>
            <translation>Differenz</translation>
        </message>
        <message>
            <source>A parameter needs it for as long as the model is trained.</source>
            <translation>Ein Parameter braucht es, solange das Modell trainiert wird.</translation>
        </message>
        <message>
            <source>The article counts it among what backward needs.</source>
            <translation>Der Artikel zählt es zu dem, was der Rückwärtslauf braucht.</translation>
        </message>
        <message>
            <source>all parameters</source>
            <translation>alle Parameter</translation>
        </message>
        <message>
            <source>Size is parameters times bytes per parameter; nothing else is counted.</source>
            <translation>Die Größe ist Parameter mal Bytes je Parameter; sonst wird nichts gezählt.</translation>
        </message>
        <message>
            <source>gradients of all parameters</source>
            <translation>Gradienten aller Parameter</translation>
        </message>
        <message>
            <source>Adam's two moments</source>
            <translation>die zwei Momente von Adam</translation>
        </message>
        <message>
            <source>token numbers</source>
            <translation>Token-Nummern</translation>
        </message>
        <message>
            <source>The batch: a 64-bit number a token.</source>
            <translation>Der Batch: eine 64-Bit-Zahl je Token.</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>Logits</translation>
        </message>
        <message>
            <source>logits in single precision</source>
            <translation>Logits in einfacher Genauigkeit</translation>
        </message>
        <message>
            <source>gradient of the logits</source>
            <translation>Gradient der Logits</translation>
        </message>
        <message>
            <source>The article's peak: the first thing that backward makes.</source>
            <translation>Die Spitze laut Artikel: das Erste, was der Rückwärtslauf erzeugt.</translation>
        </message>
        <message>
            <source>attention matrix</source>
            <translation>Attention-Matrix</translation>
        </message>
        <message>
            <source>The article counts one matrix a layer, whatever the number of heads.</source>
            <translation>Der Artikel zählt eine Matrix je Schicht, gleich wie viele Köpfe es sind.</translation>
        </message>
        <message>
            <source>activations of a layer</source>
            <translation>Aktivierungen einer Schicht</translation>
        </message>
        <message>
            <source>The article's sum for a layer: 14 E with E = B·S·H.</source>
            <translation>Die Summe des Artikels für eine Schicht: 14 E mit E = B·S·H.</translation>
        </message>
        <message>
            <source>input of a norm</source>
            <translation>Eingabe einer Norm</translation>
        </message>
        <message>
            <source>input of query, key and value</source>
            <translation>Eingabe von Query, Key und Value</translation>
        </message>
        <message>
            <source>output of attention</source>
            <translation>Ausgabe der Attention</translation>
        </message>
        <message>
            <source>input of the first linear layer</source>
            <translation>Eingabe der ersten linearen Schicht</translation>
        </message>
        <message>
            <source>input of GELU</source>
            <translation>Eingabe der GELU</translation>
        </message>
        <message>
            <source>input of the second linear layer</source>
            <translation>Eingabe der zweiten linearen Schicht</translation>
        </message>
        <message>
            <source>working memory</source>
            <translation>Arbeitsspeicher</translation>
        </message>
        <message>
            <source>A rule of thumb: the model's size over again, whatever is run.</source>
            <translation>Eine Faustregel: noch einmal die Größe des Modells, gleich was gerechnet wird.</translation>
        </message>
        <message>
            <source>A part of the blog's count of parameters.</source>
            <translation>Ein Teil der Parameterzählung des Blogs.</translation>
        </message>
        <message>
            <source>The blog: the optimizer needs twice the parameters' size.</source>
            <translation>Der Blog: Der Optimierer braucht das Doppelte der Parametergröße.</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>feed-forward</source>
            <translation>Feed-forward</translation>
        </message>
        <message>
            <source>output layer</source>
            <translation>Ausgabeschicht</translation>
        </message>
        <message>
            <source>activations</source>
            <translation>Aktivierungen</translation>
        </message>
        <message>
            <source>The blog's guess: 200 MB for any batch and any sequence.</source>
            <translation>Die Schätzung des Blogs: 200 MB für jeden Batch und jede Sequenz.</translation>
        </message>
        <message>
            <source>input data</source>
            <translation>Eingabedaten</translation>
        </message>
        <message>
            <source>The blog's guess: 50 MB for any batch and any sequence.</source>
            <translation>Die Schätzung des Blogs: 50 MB für jeden Batch und jede Sequenz.</translation>
        </message>
        <message>
            <source>training steps of one stack of layers without experts</source>
            <translation>Trainingsschritte eines einzelnen Schichtenstapels ohne Experten</translation>
        </message>
        <message>
            <source>the slides' storage</source>
            <translation>der Speicher laut Folien</translation>
        </message>
        <message>
            <source>any model</source>
            <translation>jedes Modell</translation>
        </message>
        <message>
            <source>the article, as printed</source>
            <translation>der Artikel, wie gedruckt</translation>
        </message>
        <message>
            <source>the article, its own terms added up</source>
            <translation>der Artikel, seine eigenen Terme summiert</translation>
        </message>
        <message>
            <source>the article's rule for inference</source>
            <translation>die Regel des Artikels für Inferenz</translation>
        </message>
        <message>
            <source>inference (--mode prefill)</source>
            <translation>Inferenz (--mode prefill)</translation>
        </message>
        <message>
            <source>the article's rule for training</source>
            <translation>die Regel des Artikels fürs Training</translation>
        </message>
        <message>
            <source>training steps</source>
            <translation>Trainingsschritte</translation>
        </message>
        <message>
            <source>the blog's VRAM</source>
            <translation>der VRAM des Blogs</translation>
        </message>
        <message>
            <source>Kept for every parameter, from step to step.</source>
            <translation>Für jeden Parameter behalten, von Schritt zu Schritt.</translation>
        </message>
        <message>
            <source>parameters in single precision</source>
            <translation>Parameter in einfacher Genauigkeit</translation>
        </message>
        <message>
            <source>moments of the optimizer</source>
            <translation>Momente des Optimierers</translation>
        </message>
        <message>
            <source>overhead of inference</source>
            <translation>Zusatzbedarf der Inferenz</translation>
        </message>
        <message>
            <source>A rule of thumb: a fifth of the model's size for all the rest.</source>
            <translation>Eine Faustregel: ein Fünftel der Modellgröße für alles Übrige.</translation>
        </message>
        <message>
            <source>EleutherAI, Transformer Math 101</source>
            <translation>EleutherAI, Transformer Math 101</translation>
        </message>
        <message>
            <source>EleutherAI's rule for inference</source>
            <translation>die Regel von EleutherAI für Inferenz</translation>
        </message>
        <message>
            <source>Kept for the gradient of a matrix product.</source>
            <translation>Behalten für den Gradienten eines Matrixprodukts.</translation>
        </message>
        <message>
            <source>One byte an element: which values dropout let through.</source>
            <translation>Ein Byte je Element: welche Werte das Dropout durchgelassen hat.</translation>
        </message>
        <message>
            <source>Kept for the norm's gradient.</source>
            <translation>Behalten für den Gradienten der Norm.</translation>
        </message>
        <message>
            <source>query, key and value</source>
            <translation>Query, Key und Value</translation>
        </message>
        <message>
            <source>softmax of the scores</source>
            <translation>Softmax der Scores</translation>
        </message>
        <message>
            <source>Kept for the softmax's gradient.</source>
            <translation>Behalten für den Gradienten des Softmax.</translation>
        </message>
        <message>
            <source>dropout mask of the scores</source>
            <translation>Dropout-Maske der Scores</translation>
        </message>
        <message>
            <source>dropout of the scores</source>
            <translation>Dropout-Ausgabe der Scores</translation>
        </message>
        <message>
            <source>input of the output projection</source>
            <translation>Eingabe der Ausgabeprojektion</translation>
        </message>
        <message>
            <source>dropout mask after attention</source>
            <translation>Dropout-Maske nach der Attention</translation>
        </message>
        <message>
            <source>Kept for GELU's gradient.</source>
            <translation>Behalten für den Gradienten der GELU.</translation>
        </message>
        <message>
            <source>dropout mask after feed-forward</source>
            <translation>Dropout-Maske nach Feed-forward</translation>
        </message>
        <message>
            <source>Korthikanti et al., tensor parallel</source>
            <translation>Korthikanti et al., tensorparallel</translation>
        </message>
        <message>
            <source>Korthikanti et al., tensor and sequence parallel</source>
            <translation>Korthikanti et al., tensor- und sequenzparallel</translation>
        </message>
        <message>
            <source>Korthikanti et al., selective recomputation</source>
            <translation>Korthikanti et al., selektive Neuberechnung</translation>
        </message>
        <message>
            <source>Korthikanti et al., sequence parallel and selective recomputation</source>
            <translation>Korthikanti et al., sequenzparallel und selektive Neuberechnung</translation>
        </message>
        <message>
            <source>Korthikanti et al., full recomputation</source>
            <translation>Korthikanti et al., volle Neuberechnung</translation>
        </message>
        <message>
            <source>input of a layer</source>
            <translation>Eingabe einer Schicht</translation>
        </message>
        <message>
            <source>All that full recomputation keeps of a layer.</source>
            <translation>Alles, was die volle Neuberechnung von einer Schicht behält.</translation>
        </message>
        <message>
            <source>dropout mask of the embedding</source>
            <translation>Dropout-Maske des Embeddings</translation>
        </message>
        <message>
            <source>input of the last norm</source>
            <translation>Eingabe der letzten Norm</translation>
        </message>
        <message>
            <source>input of the output layer</source>
            <translation>Eingabe der Ausgabeschicht</translation>
        </message>
        <message>
            <source>Kept for the gradient of the loss.</source>
            <translation>Behalten für den Gradienten des Verlusts.</translation>
        </message>
        <message>
            <source>parameters in half precision</source>
            <translation>Parameter in halber Genauigkeit</translation>
        </message>
        <message>
            <source>gradients in half precision</source>
            <translation>Gradienten in halber Genauigkeit</translation>
        </message>
        <message>
            <source>gradients in single precision</source>
            <translation>Gradienten in einfacher Genauigkeit</translation>
        </message>
        <message>
            <source>16 bytes a parameter</source>
            <translation>16 Bytes je Parameter</translation>
        </message>
        <message>
            <source>18 bytes a parameter</source>
            <translation>18 Bytes je Parameter</translation>
        </message>
        <message>
            <source>20 bytes a parameter</source>
            <translation>20 Bytes je Parameter</translation>
        </message>
        <message>
            <source>ZeRO, optimizer states divided</source>
            <translation>ZeRO, Optimiererzustände aufgeteilt</translation>
        </message>
        <message>
            <source>ZeRO, gradients divided too</source>
            <translation>ZeRO, auch Gradienten aufgeteilt</translation>
        </message>
        <message>
            <source>ZeRO, parameters divided too</source>
            <translation>ZeRO, auch Parameter aufgeteilt</translation>
        </message>
        <message>
            <source>There is no method “%1”; the nearest are %2, and `headroom formulas` lists them all.</source>
            <translation>Es gibt keine Methode „%1“; am nächsten sind %2, und `headroom formulas` zeigt alle.</translation>
        </message>
        <message>
            <source>Batch and sequence must be whole numbers from 1.</source>
            <translation>Batch und Sequenz müssen ganze Zahlen ab 1 sein.</translation>
        </message>
        <message>
            <source>The method %1 is for %2.</source>
            <translation>Die Methode %1 ist für %2.</translation>
        </message>
        <message>
            <source>The method %1 does not divide over %2 devices: one device would be right.</source>
            <translation>Die Methode %1 teilt nicht auf %2 Geräte auf: Ein Gerät wäre richtig.</translation>
        </message>
    </context>
    <context>
        <name>Moments</name>
        <message>
            <source>peak of forward</source>
            <translation>Spitze vorwärts</translation>
        </message>
        <message>
            <source>end of forward</source>
            <translation>Ende des Vorwärtslaufs</translation>
        </message>
        <message>
            <source>peak of backward</source>
            <translation>Spitze rückwärts</translation>
        </message>
        <message>
            <source>peak of the step</source>
            <translation>Spitze im Schritt</translation>
        </message>
        <message>
            <source>between steps</source>
            <translation>zwischen den Schritten</translation>
        </message>
        <message>
            <source>peak</source>
            <translation>Spitze</translation>
        </message>
    </context>
    <context>
        <name>Operators</name>
        <message>
            <source>sum in %1</source>
            <translation>Summe in %1</translation>
        </message>
        <message>
            <source>output of %1</source>
            <translation>Ausgabe von %1</translation>
        </message>
        <message>
            <source>positions in %1</source>
            <translation>Positionen in %1</translation>
        </message>
        <message>
            <source>matrix products in %1</source>
            <translation>Matrixprodukte in %1</translation>
        </message>
        <message>
            <source>joined parts in %1</source>
            <translation>zusammengefügte Teile in %1</translation>
        </message>
        <message>
            <source>contiguous copy in %1</source>
            <translation>zusammenhängende Kopie in %1</translation>
        </message>
        <message>
            <source>cosines of %1</source>
            <translation>Kosinus von %1</translation>
        </message>
        <message>
            <source>update of %1</source>
            <translation>Änderung von %1</translation>
        </message>
        <message>
            <source>gradient of the mean in %1</source>
            <translation>Gradient des Mittels in %1</translation>
        </message>
        <message>
            <source>dropout mask of %1</source>
            <translation>Dropout-Maske von %1</translation>
        </message>
        <message>
            <source>rows of %1</source>
            <translation>Zeilen von %1</translation>
        </message>
        <message>
            <source>gradient of %1</source>
            <translation>Gradient von %1</translation>
        </message>
        <message>
            <source>attention output of %1</source>
            <translation>Attention-Ausgabe von %1</translation>
        </message>
        <message>
            <source>gradient of query, key or value in %1</source>
            <translation>Gradient von Query, Key oder Value in %1</translation>
        </message>
        <message>
            <source>log-sum-exp of the scores in %1</source>
            <translation>Log-Sum-Exp der Scores in %1</translation>
        </message>
        <message>
            <source>square roots for %1</source>
            <translation>Quadratwurzeln für %1</translation>
        </message>
        <message>
            <source>GELU in %1</source>
            <translation>GELU-Wert in %1</translation>
        </message>
        <message>
            <source>gradient of GELU in %1</source>
            <translation>Gradient der GELU in %1</translation>
        </message>
        <message>
            <source>log-probabilities</source>
            <translation>Log-Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>gradient of the logits</source>
            <translation>Gradient der Logits</translation>
        </message>
        <message>
            <source>mean of squares in %1</source>
            <translation>Mittel der Quadrate in %1</translation>
        </message>
        <message>
            <source>product in %1</source>
            <translation>Produkt in %1</translation>
        </message>
        <message>
            <source>dropout in %1</source>
            <translation>Dropout-Ausgabe in %1</translation>
        </message>
        <message>
            <source>gradient of dropout in %1</source>
            <translation>Gradient des Dropouts in %1</translation>
        </message>
        <message>
            <source>loss</source>
            <translation>Verlust</translation>
        </message>
        <message>
            <source>gradient of the log-probabilities</source>
            <translation>Gradient der Log-Wahrscheinlichkeiten</translation>
        </message>
        <message>
            <source>number of tokens in the loss</source>
            <translation>Zahl der Token im Verlust</translation>
        </message>
        <message>
            <source>gradient of the loss</source>
            <translation>Gradient des Verlusts</translation>
        </message>
        <message>
            <source>padded labels</source>
            <translation>aufgefüllte Labels</translation>
        </message>
        <message>
            <source>power in %1</source>
            <translation>Potenz in %1</translation>
        </message>
        <message>
            <source>inverse deviations of %1</source>
            <translation>inverse Abweichungen von %1</translation>
        </message>
        <message>
            <source>means of %1</source>
            <translation>Mittelwerte von %1</translation>
        </message>
        <message>
            <source>inverse root mean squares of %1</source>
            <translation>inverse quadratische Mittel von %1</translation>
        </message>
        <message>
            <source>SiLU in %1</source>
            <translation>SiLU-Wert in %1</translation>
        </message>
        <message>
            <source>softmax of the scores in %1</source>
            <translation>Softmax der Scores in %1</translation>
        </message>
        <message>
            <source>gradient of the scores in %1</source>
            <translation>Gradient der Scores in %1</translation>
        </message>
        <message>
            <source>square root for %1</source>
            <translation>Quadratwurzel für %1</translation>
        </message>
        <message>
            <source>tanh in %1</source>
            <translation>Tanh-Wert in %1</translation>
        </message>
        <message>
            <source>cast copy in %1</source>
            <translation>umgewandelte Kopie in %1</translation>
        </message>
        <message>
            <source>causal mask</source>
            <translation>kausale Maske</translation>
        </message>
        <message>
            <source>log-softmax</source>
            <translation>Log-Softmax</translation>
        </message>
        <message>
            <source>backward of log-softmax</source>
            <translation>Rückwärtslauf von Log-Softmax</translation>
        </message>
        <message>
            <source>backward of the loss</source>
            <translation>Rückwärtslauf des Verlusts</translation>
        </message>
        <message>
            <source>backward of %1</source>
            <translation>Rückwärtslauf von %1</translation>
        </message>
        <message>
            <source>square roots of all parameters</source>
            <translation>Quadratwurzeln aller Parameter</translation>
        </message>
        <message>
            <source>backward of the softmax in %1</source>
            <translation>Rückwärtslauf des Softmax in %1</translation>
        </message>
        <message>
            <source>update in place</source>
            <translation>Änderung an Ort und Stelle</translation>
        </message>
        <message>
            <source>the layer</source>
            <translation>die Schicht</translation>
        </message>
        <message>
            <source>the model</source>
            <translation>das Modell</translation>
        </message>
        <message>
            <source>input of %1</source>
            <translation>Eingabe von %1</translation>
        </message>
        <message>
            <source>intermediate result of %1</source>
            <translation>Zwischenergebnis von %1</translation>
        </message>
        <message>
            <source>In use: a running function or the autograd engine still holds it.</source>
            <translation>In Gebrauch: eine laufende Funktion oder die Autograd-Engine hält ihn noch.</translation>
        </message>
        <message>
            <source>Kept for the backward of %1.</source>
            <translation>Behalten für den Rückwärtslauf von %1.</translation>
        </message>
        <message>
            <source>Kept for the backward of %1 and of %2.</source>
            <translation>Behalten für den Rückwärtslauf von %1 und von %2.</translation>
        </message>
        <message>
            <source>A parameter of the model: there from the first step to the last.</source>
            <translation>Ein Parameter des Modells: da vom ersten Schritt bis zum letzten.</translation>
        </message>
        <message>
            <source>Made by backward; held until the optimizer's step has used it.</source>
            <translation>Vom Rückwärtslauf erzeugt; gehalten, bis der Optimiererschritt ihn verwendet hat.</translation>
        </message>
        <message>
            <source>Kept by the optimizer from step to step.</source>
            <translation>Vom Optimierer von Schritt zu Schritt behalten.</translation>
        </message>
        <message>
            <source>A constant of the model, not trained.</source>
            <translation>Eine Konstante des Modells, nicht trainiert.</translation>
        </message>
        <message>
            <source>The batch that the step is given.</source>
            <translation>Der Batch, den der Schritt bekommt.</translation>
        </message>
        <message>
            <source>Kept for the tokens still to come.</source>
            <translation>Behalten für die Token, die noch kommen.</translation>
        </message>
        <message>
            <source>Made on the way and dropped as soon as nothing needs it.</source>
            <translation>Unterwegs erzeugt und fallen gelassen, sobald nichts ihn mehr braucht.</translation>
        </message>
        <message>
            <source>end of forward</source>
            <translation>Ende des Vorwärtslaufs</translation>
        </message>
        <message>
            <source>forward of %1</source>
            <translation>Vorwärtslauf von %1</translation>
        </message>
        <message>
            <source>optimizer step: %1</source>
            <translation>Optimiererschritt: %1</translation>
        </message>
        <message>
            <source>between two steps</source>
            <translation>zwischen zwei Schritten</translation>
        </message>
        <message>
            <source>scores in %1</source>
            <translation>Scores in %1</translation>
        </message>
        <message>
            <source>limited values in %1</source>
            <translation>begrenzte Werte in %1</translation>
        </message>
        <message>
            <source>ends of the experts' shares in %1</source>
            <translation>Enden der Expertenanteile in %1</translation>
        </message>
        <message>
            <source>token of each chosen expert in %1</source>
            <translation>Token zu jedem gewählten Experten in %1</translation>
        </message>
        <message>
            <source>gathered values in %1</source>
            <translation>gesammelte Werte in %1</translation>
        </message>
        <message>
            <source>output of all experts in %1</source>
            <translation>Ausgabe aller Experten in %1</translation>
        </message>
        <message>
            <source>tokens of each expert in %1</source>
            <translation>Zahl der Token je Experte in %1</translation>
        </message>
        <message>
            <source>gathered rows in %1</source>
            <translation>gesammelte Zeilen in %1</translation>
        </message>
        <message>
            <source>gradient of the gathered rows in %1</source>
            <translation>Gradient der gesammelten Zeilen in %1</translation>
        </message>
        <message>
            <source>scores within the chosen groups in %1</source>
            <translation>Scores der gewählten Gruppen in %1</translation>
        </message>
        <message>
            <source>token numbers of the decoder</source>
            <translation>Token-Nummern des Decoders</translation>
        </message>
        <message>
            <source>padding mask</source>
            <translation>Padding-Maske</translation>
        </message>
        <message>
            <source>ReLU in %1</source>
            <translation>ReLU-Wert in %1</translation>
        </message>
        <message>
            <source>gradient of the choice in %1</source>
            <translation>Gradient der Auswahl in %1</translation>
        </message>
        <message>
            <source>gradient of a part in %1</source>
            <translation>Gradient eines Teils in %1</translation>
        </message>
        <message>
            <source>sigmoid in %1</source>
            <translation>Sigmoid-Wert in %1</translation>
        </message>
        <message>
            <source>gradient of the sigmoid in %1</source>
            <translation>Gradient der Sigmoidfunktion in %1</translation>
        </message>
        <message>
            <source>numbers in order in %1</source>
            <translation>sortierte Nummern in %1</translation>
        </message>
        <message>
            <source>order of the tokens by expert in %1</source>
            <translation>Reihenfolge der Token nach Experten in %1</translation>
        </message>
        <message>
            <source>difference in %1</source>
            <translation>Differenz in %1</translation>
        </message>
        <message>
            <source>gradient of ReLU in %1</source>
            <translation>Gradient der ReLU in %1</translation>
        </message>
        <message>
            <source>chosen scores in %1</source>
            <translation>gewählte Scores in %1</translation>
        </message>
        <message>
            <source>numbers of the chosen in %1</source>
            <translation>Nummern der Auswahl in %1</translation>
        </message>
        <message>
            <source>zeros in %1</source>
            <translation>Nullen in %1</translation>
        </message>
        <message>
            <source>the peak that the formula states</source>
            <translation>die Spitze, die die Formel nennt</translation>
        </message>
        <message>
            <source>%1, layer %2</source>
            <translation>%1, Schicht %2</translation>
        </message>
        <message>
            <source>repeated rows in %1</source>
            <translation>wiederholte Zeilen in %1</translation>
        </message>
        <message>
            <source>scores of the chosen experts in %1</source>
            <translation>Werte der gewählten Experten in %1</translation>
        </message>
        <message>
            <source>tokens not looked at in %1</source>
            <translation>nicht betrachtete Tokens in %1</translation>
        </message>
        <message>
            <source>places of the last tokens in %1</source>
            <translation>Stellen der letzten Tokens in %1</translation>
        </message>
        <message>
            <source>exponential in %1</source>
            <translation>Exponentialfunktion in %1</translation>
        </message>
        <message>
            <source>counter of %1</source>
            <translation>Zähler von %1</translation>
        </message>
        <message>
            <source>moments of %1</source>
            <translation>Momente von %1</translation>
        </message>
        <message>
            <source>momentum of %1</source>
            <translation>Momentum von %1</translation>
        </message>
    </context>
    <context>
        <name>Options</name>
        <message>
            <source>flash attention</source>
            <translation>Flash-Attention</translation>
        </message>
        <message>
            <source>AdamW fused</source>
            <translation>AdamW, verschmolzen</translation>
        </message>
        <message>
            <source>checkpointing of every layer</source>
            <translation>Checkpointing jeder Schicht</translation>
        </message>
        <message>
            <source>autocast to bf16</source>
            <translation>Autocast auf bf16</translation>
        </message>
        <message>
            <source>weights in bf16</source>
            <translation>Gewichte in bf16</translation>
        </message>
        <message>
            <source>no dropout</source>
            <translation>ohne Dropout</translation>
        </message>
        <message>
            <source>SGD with momentum</source>
            <translation>SGD mit Momentum</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>LoRA: adapters only</source>
            <translation>LoRA: nur Adapter</translation>
        </message>
        <message>
            <source>costs nothing</source>
            <translation>kostet nichts</translation>
        </message>
        <message>
            <source>costs time</source>
            <translation>kostet Zeit</translation>
        </message>
        <message>
            <source>shorter numbers</source>
            <translation>kürzere Zahlen</translation>
        </message>
        <message>
            <source>another training</source>
            <translation>anderes Training</translation>
        </message>
        <message>
            <source>a smaller run</source>
            <translation>kleinerer Lauf</translation>
        </message>
        <message>
            <source>a batch of %1</source>
            <translation>ein Batch von %1</translation>
        </message>
        <message>
            <source>sequences of %1</source>
            <translation>Sequenzen von %1</translation>
        </message>
    </context>
    <context>
        <name>Parameters</name>
        <message>
            <source>off</source>
            <translation>aus</translation>
        </message>
        <message>
            <source>weights</source>
            <translation>Gewichte</translation>
        </message>
        <message>
            <source>The type of the parameters, and so of gradients and optimizer state.</source>
            <translation>Der Typ der Parameter, und damit von Gradienten und Optimiererzustand.</translation>
        </message>
        <message>
            <source>autocast</source>
            <translation>Autocast</translation>
        </message>
        <message>
            <source>torch.autocast computes in a shorter type: most activations halve, a cast copy of each weight joins them.</source>
            <translation>torch.autocast rechnet in einem kürzeren Typ: die meisten Aktivierungen halbieren sich, eine umgewandelte Kopie jedes Gewichts kommt hinzu.</translation>
        </message>
        <message>
            <source>attention</source>
            <translation>Attention</translation>
        </message>
        <message>
            <source>Eager attention keeps matrices of sequence × sequence for every head; the flash kernel keeps none.</source>
            <translation>Eager-Attention behält für jeden Kopf Matrizen Sequenz × Sequenz; der Flash-Kernel behält keine.</translation>
        </message>
        <message>
            <source>optimizer</source>
            <translation>Optimierer</translation>
        </message>
        <message>
            <source>What is kept for each parameter between steps, and what the step itself needs for a moment.</source>
            <translation>Was zwischen den Schritten je Parameter behalten wird und was der Schritt selbst für einen Moment braucht.</translation>
        </message>
        <message>
            <source>checkpointing</source>
            <translation>Checkpointing</translation>
        </message>
        <message>
            <source>Keep each layer's input only, and compute the rest again in backward.</source>
            <translation>Nur die Eingabe jeder Schicht behalten und den Rest im Rückwärtslauf neu berechnen.</translation>
        </message>
        <message>
            <source>dropout</source>
            <translation>Dropout</translation>
        </message>
        <message>
            <source>Each dropout keeps a mask for backward; off treats every probability as 0.</source>
            <translation>Jedes Dropout behält eine Maske für den Rückwärtslauf; „aus“ setzt jede Wahrscheinlichkeit auf 0.</translation>
        </message>
        <message>
            <source>mode</source>
            <translation>Modus</translation>
        </message>
        <message>
            <source>A training step holds gradients, optimizer state and what backward needs; a prefill holds the cache of keys and values.</source>
            <translation>Ein Trainingsschritt hält Gradienten, Optimiererzustand und was der Rückwärtslauf braucht; ein Prefill hält den Cache der Keys und Values.</translation>
        </message>
        <message>
            <source>LoRA</source>
            <translation>LoRA</translation>
        </message>
        <message>
            <source>Low-rank adapters beside some of the linear modules: everything else is frozen and has neither gradient nor optimizer state.</source>
            <translation>Low-Rank-Adapter neben einigen der linearen Module: alles andere ist eingefroren und hat weder Gradient noch Optimiererzustand.</translation>
        </message>
        <message>
            <source>cannot be</source>
            <translation>unmöglich</translation>
        </message>
        <message>
            <source>%1: %2 would change the peak by %3.</source>
            <translation>%1: %2 würde die Spitze um %3 ändern.</translation>
        </message>
        <message>
            <source>on</source>
            <translation>an</translation>
        </message>
        <message>
            <source>A prefill computes in the type of the weights.</source>
            <translation>Ein Prefill rechnet im Typ der Gewichte.</translation>
        </message>
        <message>
            <source>A prefill updates no weights.</source>
            <translation>Ein Prefill ändert keine Gewichte.</translation>
        </message>
        <message>
            <source>A prefill has no backward pass to keep anything for.</source>
            <translation>Ein Prefill hat keinen Rückwärtslauf, für den etwas zu behalten wäre.</translation>
        </message>
        <message>
            <source>Dropout acts in training only.</source>
            <translation>Dropout wirkt nur im Training.</translation>
        </message>
        <message>
            <source>%1: %2 must be at least %3.</source>
            <translation>%1: %2 muss mindestens %3 sein.</translation>
        </message>
        <message>
            <source>%1: %2 must be at most %3.</source>
            <translation>%1: %2 darf höchstens %3 sein.</translation>
        </message>
        <message>
            <source>%1: “%2” is no whole number; such as %3, 4k, 2M or 1e6 would be.</source>
            <translation>%1: „%2“ ist keine ganze Zahl; richtig wäre etwa %3, 4k, 2M oder 1e6.</translation>
        </message>
    </context>
    <context>
        <name>ParametersPlot</name>
        <message>
            <source>%1, %2: %3 of %4 parameters, that is %5</source>
            <translation>%1, %2: %3 von %4 Parametern, das sind %5</translation>
        </message>
        <message>
            <source>of</source>
            <translation>von</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>Plot</name>
        <message>
            <source>%1, batch %2</source>
            <translation>%1, Batch %2</translation>
        </message>
    </context>
    <context>
        <name>Recipe</name>
        <message>
            <source>training step</source>
            <translation>Trainingsschritt</translation>
        </message>
        <message>
            <source>prefill</source>
            <translation>Prefill</translation>
        </message>
        <message>
            <source>flash (sdpa)</source>
            <translation>Flash (sdpa)</translation>
        </message>
        <message>
            <source>eager</source>
            <translation>Eager</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keine</translation>
        </message>
        <message>
            <source>every layer</source>
            <translation>jede Schicht</translation>
        </message>
        <message>
            <source>SGD</source>
            <translation>SGD</translation>
        </message>
        <message>
            <source>AdamW</source>
            <translation>AdamW</translation>
        </message>
        <message>
            <source>AdamW foreach</source>
            <translation>AdamW foreach</translation>
        </message>
        <message>
            <source>AdamW fused</source>
            <translation>AdamW fused</translation>
        </message>
        <message>
            <source>Adam</source>
            <translation>Adam</translation>
        </message>
        <message>
            <source>SGD momentum</source>
            <translation>SGD mit Momentum</translation>
        </message>
        <message>
            <source>gradients only</source>
            <translation>nur Gradienten</translation>
        </message>
    </context>
    <context>
        <name>Report</name>
        <message>
            <source>total</source>
            <translation>gesamt</translation>
        </message>
        <message>
            <source>largest at the peak</source>
            <translation>die größten an der Spitze</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>%1: %2 parameters, %3</source>
            <translation>%1: %2 Parameter, %3</translation>
        </message>
        <message>
            <source>peak %1 (%2 bytes): %3</source>
            <translation>Spitze %1 (%2 Bytes): %3</translation>
        </message>
        <message>
            <source>An estimate: this family's step is not verified against PyTorch.</source>
            <translation>Eine Schätzung: der Schritt dieser Familie ist nicht gegen PyTorch geprüft.</translation>
        </message>
        <message>
            <source>embedding %1, neither embedding nor head %2, biases %3</source>
            <translation>Embedding %1, weder Embedding noch Ausgabekopf %2, Biases %3</translation>
        </message>
        <message>
            <source>a token passes %1 parameters: %2</source>
            <translation>ein Token durchläuft %1 Parameter: %2</translation>
        </message>
        <message>
            <source>By a published formula, not by re-enacting the step: %1; source: %2</source>
            <translation>Nach einer veröffentlichten Formel, nicht durch Nachspielen des Schritts: %1; Quelle: %2</translation>
        </message>
        <message>
            <source>, with %1 set aside</source>
            <translation>, wobei %1 zurückgelegt sind</translation>
        </message>
        <message>
            <source>Text only: the vision tower gets no images, so its weights get no gradients and no optimizer state.</source>
            <translation>Nur Text: Der Bildturm bekommt keine Bilder; seine Gewichte haben darum weder Gradienten noch Optimierer-Zustand.</translation>
        </message>
        <message>
            <source>parameters alone</source>
            <translation>nur die Parameter</translation>
        </message>
        <message>
            <source>fits on %1: %2 free</source>
            <translation>passt auf %1: %2 frei</translation>
        </message>
        <message>
            <source>does not fit on %1: %2 missing</source>
            <translation>passt nicht auf %1: %2 fehlen</translation>
        </message>
    </context>
    <context>
        <name>Scenario</name>
        <message>
            <source>%1: “model.dimensions.%2” is no dimension of this model, which has %3.</source>
            <translation>%1: „model.dimensions.%2“ ist kein Maß dieses Modells; es hat %3.</translation>
        </message>
        <message>
            <source>%1 holds no scenario: only pictures that Headroom exported carry theirs.</source>
            <translation>%1 enthält kein Szenario: nur Bilder, die Headroom exportiert hat, tragen ihres in sich.</translation>
        </message>
        <message>
            <source>%1 is longer than any scenario.</source>
            <translation>%1 ist länger als jedes Szenario.</translation>
        </message>
        <message>
            <source>%1: “%2” is “%3”, but must be one of %4.</source>
            <translation>%1: „%2“ ist „%3“, muss aber einer von diesen Werten sein: %4.</translation>
        </message>
        <message>
            <source>%1: “recipe.lora.targets” must be a list of names of modules, such as q_proj.</source>
            <translation>%1: „recipe.lora.targets“ muss eine Liste von Modulnamen sein, etwa q_proj.</translation>
        </message>
        <message>
            <source>%1 is no scenario: it has no “%2”.</source>
            <translation>%1 ist kein Szenario: „%2“ fehlt.</translation>
        </message>
        <message>
            <source>%1 is a scenario of format %2, and this version of Headroom reads formats up to %3: a newer version opens it.</source>
            <translation>%1 ist ein Szenario im Format %2, und diese Version von Headroom liest Formate bis %3: eine neuere Version öffnet es.</translation>
        </message>
        <message>
            <source>%1: “model.config” is missing; it must be the model's config.json.</source>
            <translation>%1: „model.config“ fehlt; es muss die config.json des Modells sein.</translation>
        </message>
        <message>
            <source>%1: “capacity.bytes” is missing; it must be a number of bytes.</source>
            <translation>%1: „capacity.bytes“ fehlt; es muss eine Zahl von Bytes sein.</translation>
        </message>
        <message>
            <source>%1: “pins.%2” is no pin; pins are called %3.</source>
            <translation>%1: „pins.%2“ ist nichts Angeheftetes; das heißt %3.</translation>
        </message>
        <message>
            <source>%1, pin %2</source>
            <translation>%1, angeheftet %2</translation>
        </message>
    </context>
    <context>
        <name>Sizes</name>
        <message>
            <source>dense</source>
            <translation>dicht</translation>
        </message>
        <message>
            <source>bitmap</source>
            <translation>Bitmap</translation>
        </message>
        <message>
            <source>compressed sparse rows</source>
            <translation>komprimierte Zeilen</translation>
        </message>
        <message>
            <source>two of four</source>
            <translation>zwei von vier</translation>
        </message>
    </context>
    <context>
        <name>Solver</name>
        <message>
            <source>%1: there is no %2 to be found for this model.</source>
            <translation>%1: Für dieses Modell ist kein %2 zu finden.</translation>
        </message>
        <message>
            <source>%1: nothing fits %2; even %3 is %4 too large.</source>
            <translation>%1: Nichts passt in %2; schon %3 ist um %4 zu groß.</translation>
        </message>
        <message>
            <source>%1: everything up to its limit of %3 fits %2, with %4 free.</source>
            <translation>%1: Alles bis zur Grenze von %3 passt in %2, %4 bleiben frei.</translation>
        </message>
        <message>
            <source>%1: %3 is the largest that fits %2, with %4 free</source>
            <translation>%1: %3 ist der größte Wert, der in %2 passt, %4 bleiben frei</translation>
        </message>
        <message>
            <source>%1; %2 would be %3 too large.</source>
            <translation>%1; %2 wäre um %3 zu groß.</translation>
        </message>
    </context>
    <context>
        <name>Sweep</name>
        <message>
            <source>%1 %2: %3</source>
            <translation>%1 %2: %3</translation>
        </message>
        <message>
            <source>%1 %2: a peak of %3, %4</source>
            <translation>%1 %2: eine Spitze von %3, %4</translation>
        </message>
        <message>
            <source>instant of the peak</source>
            <translation>Zeitpunkt der Spitze</translation>
        </message>
        <message>
            <source>no step to show</source>
            <translation>kein Schritt zu zeigen</translation>
        </message>
        <message>
            <source>From %1 to %2</source>
            <translation>Von %1 bis %2</translation>
        </message>
        <message>
            <source>%1 %2: no peak. %3</source>
            <translation>%1 %2: keine Spitze. %3</translation>
        </message>
        <message>
            <source>%1 from %2 to %3: no peak at %4 values. %5</source>
            <translation>%1 von %2 bis %3: keine Spitze bei %4 Werten. %5</translation>
        </message>
    </context>
    <context>
        <name>Table</name>
        <message>
            <source>scenario</source>
            <translation>Szenario</translation>
        </message>
    </context>
    <context>
        <name>Tensors</name>
        <message>
            <source>query</source>
            <translation>Query</translation>
        </message>
        <message>
            <source>key</source>
            <translation>Key</translation>
        </message>
        <message>
            <source>value</source>
            <translation>Value</translation>
        </message>
        <message>
            <source>rotary frequencies</source>
            <translation>Rotationsfrequenzen</translation>
        </message>
        <message>
            <source>cosines of the positions</source>
            <translation>Kosinus der Positionen</translation>
        </message>
        <message>
            <source>sines of the positions</source>
            <translation>Sinus der Positionen</translation>
        </message>
        <message>
            <source>query, key and value</source>
            <translation>Query, Key und Value</translation>
        </message>
        <message>
            <source>residual stream</source>
            <translation>Residualstrom</translation>
        </message>
        <message>
            <source>token numbers</source>
            <translation>Token-Nummern</translation>
        </message>
        <message>
            <source>labels</source>
            <translation>Labels</translation>
        </message>
        <message>
            <source>cached keys</source>
            <translation>Keys im KV-Cache</translation>
        </message>
        <message>
            <source>cached values</source>
            <translation>Values im KV-Cache</translation>
        </message>
        <message>
            <source>tokens sorted by expert</source>
            <translation>nach Experten sortierte Token</translation>
        </message>
        <message>
            <source>gate and up of the experts</source>
            <translation>Gate und Up der Experten</translation>
        </message>
        <message>
            <source>buckets of distances</source>
            <translation>Abstandsklassen</translation>
        </message>
        <message>
            <source>position bias</source>
            <translation>Positions-Bias</translation>
        </message>
        <message>
            <source>rotations of the positions</source>
            <translation>Rotationen der Positionen</translation>
        </message>
        <message>
            <source>weights of the chosen experts</source>
            <translation>Gewichtungen der gewählten Experten</translation>
        </message>
        <message>
            <source>numbers of the chosen experts</source>
            <translation>Nummern der gewählten Experten</translation>
        </message>
        <message>
            <source>bias of the logits</source>
            <translation>Bias der Logits</translation>
        </message>
        <message>
            <source>positions</source>
            <translation>Positionen</translation>
        </message>
        <message>
            <source>token types</source>
            <translation>Token-Typen</translation>
        </message>
        <message>
            <source>logits</source>
            <translation>Logits</translation>
        </message>
        <message>
            <source>compressed keys and values</source>
            <translation>komprimierte Keys und Values</translation>
        </message>
        <message>
            <source>bias of the choice of experts</source>
            <translation>Bias der Expertenauswahl</translation>
        </message>
        <message>
            <source>token numbers of the decoder</source>
            <translation>Token-Nummern des Decoders</translation>
        </message>
        <message>
            <source>limit of the hidden states</source>
            <translation>Grenzwert der verborgenen Zustände</translation>
        </message>
        <message>
            <source>cached keys of the indexer</source>
            <translation>aufbewahrte Keys des Indexers</translation>
        </message>
        <message>
            <source>numbers of the tokens looked at</source>
            <translation>Nummern der betrachteten Tokens</translation>
        </message>
        <message>
            <source>mask of the tokens looked at</source>
            <translation>Maske der betrachteten Tokens</translation>
        </message>
        <message>
            <source>position bias and mask</source>
            <translation>Positions-Bias und Maske</translation>
        </message>
        <message>
            <source>the tokens, once for every expert</source>
            <translation>die Tokens, einmal für jeden Experten</translation>
        </message>
        <message>
            <source>the tokens, weighted for every expert</source>
            <translation>die Tokens, gewichtet für jeden Experten</translation>
        </message>
        <message>
            <source>squared lengths</source>
            <translation>quadrierte Längen</translation>
        </message>
        <message>
            <source>lengths</source>
            <translation>Längen</translation>
        </message>
        <message>
            <source>texts or images as vectors of length one</source>
            <translation>Texte oder Bilder als Vektoren der Länge eins</translation>
        </message>
        <message>
            <source>products of texts and images</source>
            <translation>Produkte von Texten und Bildern</translation>
        </message>
        <message>
            <source>similarity of texts and images</source>
            <translation>Ähnlichkeit von Texten und Bildern</translation>
        </message>
        <message>
            <source>spectrograms</source>
            <translation>Spektrogramme</translation>
        </message>
        <message>
            <source>images</source>
            <translation>Bilder</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>%1, %2</source>
            <translation>%1, %2</translation>
        </message>
        <message>
            <source>%1 held</source>
            <translation>%1 belegt</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>operator</source>
            <translation>Operator</translation>
        </message>
        <message>
            <source>instant</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>no step to show</source>
            <translation>kein Schritt zu zeigen</translation>
        </message>
        <message>
            <source>%1 operators; the peak is %2, %3</source>
            <translation>%1 Operatoren; die Spitze ist %2, %3</translation>
        </message>
    </context>
    <context>
        <name>Views</name>
        <message>
            <source>Breakdown</source>
            <translation>Aufteilung</translation>
        </message>
        <message>
            <source>what is held, and when</source>
            <translation>was belegt ist, und wann</translation>
        </message>
        <message>
            <source>Components</source>
            <translation>Teile</translation>
        </message>
        <message>
            <source>which part of the model holds it, at the peak</source>
            <translation>welcher Teil des Modells es an der Spitze hält</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>what is held after each operator of the step</source>
            <translation>was nach jedem Operator des Schritts belegt ist</translation>
        </message>
        <message>
            <source>Sweep</source>
            <translation>Bereich</translation>
        </message>
        <message>
            <source>the peak along a slider</source>
            <translation>die Spitze entlang eines Reglers</translation>
        </message>
        <message>
            <source>Fit</source>
            <translation>Platz</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>why the peak differs from a pinned one</source>
            <translation>warum die Spitze von einer angehefteten abweicht</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>what the model is made of: parameters by its parts</source>
            <translation>woraus das Modell besteht: Parameter nach Teilen</translation>
        </message>
        <message>
            <source>what is free for runs of every size</source>
            <translation>was bei Läufen jeder Größe frei ist</translation>
        </message>
    </context>
    <context>
        <name>headroom::CatalogModel</name>
        <message>
            <source>✓ exact</source>
            <translation>✓ exakt</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>unbekannt</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>Family</source>
            <translation>Familie</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Layers</source>
            <translation>Schichten</translation>
        </message>
        <message>
            <source>Context</source>
            <translation>Kontext</translation>
        </message>
        <message>
            <source>Step</source>
            <translation>Schritt</translation>
        </message>
        <message>
            <source>The parameters that a token passes, where they are not all</source>
            <translation>Die Parameter, die ein Token durchläuft, wo es nicht alle sind</translation>
        </message>
        <message>
            <source>Active</source>
            <translation>Aktiv</translation>
        </message>
    </context>
    <context>
        <name>headroom::ChartDeck</name>
        <message>
            <source>Charts</source>
            <translation>Diagramme</translation>
        </message>
        <message>
            <source>Along</source>
            <translation>Entlang</translation>
        </message>
        <message>
            <source>The slider along which the peak is shown</source>
            <translation>Der Regler, entlang dessen die Spitze gezeigt wird</translation>
        </message>
    </context>
    <context>
        <name>headroom::Classroom</name>
        <message>
            <source>Lesson: %1</source>
            <translation>Lektion: %1</translation>
        </message>
        <message>
            <source>Save the handout</source>
            <translation>Das Handout speichern</translation>
        </message>
        <message>
            <source>PDF (*.pdf)</source>
            <translation>PDF-Dateien (*.pdf)</translation>
        </message>
        <message>
            <source>The handout was saved as %1.</source>
            <translation>Das Handout wurde als %1 gespeichert.</translation>
        </message>
    </context>
    <context>
        <name>headroom::DockTitle</name>
        <message>
            <source>Close %1</source>
            <translation>%1 schließen</translation>
        </message>
    </context>
    <context>
        <name>headroom::Document</name>
        <message>
            <source>%1: %L2</source>
            <translation>%1: %L2</translation>
        </message>
        <message>
            <source>Open %1</source>
            <translation>%1 öffnen</translation>
        </message>
        <message>
            <source>Dimensions of %1</source>
            <translation>Maße von %1</translation>
        </message>
        <message>
            <source>Not pinned again, because it cannot be run so: %1.</source>
            <translation>Nicht wieder angeheftet, weil es so nicht laufen kann: %1.</translation>
        </message>
    </context>
    <context>
        <name>headroom::EntryPanel</name>
        <message>
            <source>Formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>Select a row to see its shape, its arithmetic and why it is kept.</source>
            <translation>Eine Zeile auswählen, um Form, Rechnung und Grund zu sehen.</translation>
        </message>
        <message>
            <source>held</source>
            <translation>belegt</translation>
        </message>
        <message>
            <source>%1 bytes</source>
            <translation>%1 Bytes</translation>
        </message>
        <message>
            <source>share</source>
            <translation>Anteil</translation>
        </message>
        <message>
            <source>tensors</source>
            <translation>Tensoren</translation>
        </message>
        <message>
            <source>formula</source>
            <translation>Formel</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>category</source>
            <translation>Kategorie</translation>
        </message>
        <message>
            <source>why</source>
            <translation>Grund</translation>
        </message>
        <message>
            <source>module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>made by</source>
            <translation>erzeugt von</translation>
        </message>
        <message>
            <source>numbers</source>
            <translation>in Zahlen</translation>
        </message>
        <message>
            <source>%1 more</source>
            <translation>%1 weitere</translation>
        </message>
        <message>
            <source>sum</source>
            <translation>Summe</translation>
        </message>
    </context>
    <context>
        <name>headroom::ExportDialog</name>
        <message>
            <source>&amp;Transparent ground</source>
            <translation>&amp;Transparenter Grund</translation>
        </message>
        <message>
            <source>Take the chart along</source>
            <translation>Das Diagramm mitnehmen</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>S&amp;hape</source>
            <translation>&amp;Form</translation>
        </message>
        <message>
            <source>St&amp;yle</source>
            <translation>St&amp;il</translation>
        </message>
        <message>
            <source>&amp;Resolution of a PNG</source>
            <translation>&amp;Auflösung eines PNG</translation>
        </message>
        <message>
            <source>1×</source>
            <translation>1×</translation>
        </message>
        <message>
            <source>2×</source>
            <translation>2×</translation>
        </message>
        <message>
            <source>4×</source>
            <translation>4×</translation>
        </message>
        <message>
            <source>&amp;Save…</source>
            <translation>&amp;Speichern …</translation>
        </message>
        <message>
            <source>Copy &amp;picture</source>
            <translation>&amp;Bild kopieren</translation>
        </message>
        <message>
            <source>Copy ta&amp;ble</source>
            <translation>Tabe&amp;lle kopieren</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
    </context>
    <context>
        <name>headroom::Files</name>
        <message>
            <source>New scenario</source>
            <translation>Neues Szenario</translation>
        </message>
        <message>
            <source>Open a model or a scenario</source>
            <translation>Ein Modell oder Szenario öffnen</translation>
        </message>
        <message>
            <source>Save the scenario</source>
            <translation>Das Szenario speichern</translation>
        </message>
        <message>
            <source>Scenarios (*.json)</source>
            <translation>Szenarien (*.json)</translation>
        </message>
        <message>
            <source>The scenario was saved as %1.</source>
            <translation>Das Szenario wurde als %1 gespeichert.</translation>
        </message>
        <message>
            <source>Headroom</source>
            <translation>Headroom</translation>
        </message>
        <message>
            <source>%1 does not have your latest changes.</source>
            <translation>%1 enthält die letzten Änderungen nicht.</translation>
        </message>
        <message>
            <source>%1 has changed on disk.</source>
            <translation>%1 hat sich auf dem Datenträger geändert.</translation>
        </message>
        <message>
            <source>Reload</source>
            <translation>Neu laden</translation>
        </message>
        <message>
            <source>Read as %1</source>
            <translation>Als %1 lesen</translation>
        </message>
        <message>
            <source>%1 It is held against %2.</source>
            <translation>%1 Verglichen wird mit %2.</translation>
        </message>
        <message>
            <source>Models, scenarios, their pictures and weights (*.json *.png *.svg *.pdf *.safetensors *.gguf);;All files (*)</source>
            <translation>Modelle, Szenarien, ihre Bilder und Gewichte (*.json *.png *.svg *.pdf *.safetensors *.gguf);;Alle Dateien (*)</translation>
        </message>
        <message>
            <source>There is no file %1 any more.</source>
            <translation>Die Datei %1 gibt es nicht mehr.</translation>
        </message>
        <message>
            <source>%1 is gone from the disk: what was opened stays here, until you save it.</source>
            <translation>%1 ist von der Platte verschwunden: Was geöffnet war, bleibt hier, bis Sie es speichern.</translation>
        </message>
    </context>
    <context>
        <name>headroom::FitPanel</name>
        <message>
            <source>GPU: %1</source>
            <translation>Grafikkarte: %1</translation>
        </message>
        <message>
            <source>Set aside: %1</source>
            <translation>Zurückgelegt: %1</translation>
        </message>
        <message>
            <source>Not set aside: %1</source>
            <translation>Nicht zurückgelegt: %1</translation>
        </message>
        <message>
            <source>No GPU is chosen.</source>
            <translation>Keine GPU ist gewählt.</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
        <message>
            <source>%1: none fits</source>
            <translation>%1: nichts passt</translation>
        </message>
        <message>
            <source>Set %1</source>
            <translation>%1 setzen</translation>
        </message>
        <message>
            <source>✓ %1: %2 free (%3)</source>
            <translation>✓ %1: %2 frei (%3)</translation>
        </message>
        <message>
            <source>✗ %1: %2 missing (%3)</source>
            <translation>✗ %1: %2 fehlen (%3)</translation>
        </message>
        <message>
            <source>%1 at the peak</source>
            <translation>%1 an der Spitze</translation>
        </message>
        <message>
            <source>Apply %1</source>
            <translation>%1 anwenden</translation>
        </message>
        <message>
            <source>Set aside, besides the tensors</source>
            <translation>Neben den Tensoren zurückgelegt</translation>
        </message>
        <message>
            <source>What would make it fit</source>
            <translation>Womit es passen würde</translation>
        </message>
        <message>
            <source>The largest that fits</source>
            <translation>Das Größte, das passt</translation>
        </message>
        <message>
            <source>Amount: %1</source>
            <translation>Menge: %1</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>Anwenden</translation>
        </message>
        <message>
            <source>Not enough alone</source>
            <translation>Allein nicht genug</translation>
        </message>
    </context>
    <context>
        <name>headroom::GuessRow</name>
        <message>
            <source>Your guess: %1</source>
            <translation>Geschätzt: %1</translation>
        </message>
        <message>
            <source>Your guess: %1. It is %2: you were at %3 of it.</source>
            <translation>Geschätzt: %1. Es sind %2: die Schätzung lag bei %3 davon.</translation>
        </message>
        <message>
            <source>Before you look: how much is it? %1</source>
            <translation>Vor dem Hinsehen: Wie viel ist es? %1</translation>
        </message>
        <message>
            <source>Your guess</source>
            <translation>Schätzung</translation>
        </message>
        <message>
            <source>&amp;Reveal</source>
            <translation>&amp;Zeigen</translation>
        </message>
    </context>
    <context>
        <name>headroom::HeadLine</name>
        <message>
            <source>%1, changed</source>
            <translation>%1, geändert</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 Parameter</translation>
        </message>
        <message>
            <source>peak: %1</source>
            <translation>Spitze: %1</translation>
        </message>
        <message>
            <source>exactly %1 bytes</source>
            <translation>genau %1 Bytes</translation>
        </message>
        <message>
            <source>an estimate of %1 bytes</source>
            <translation>geschätzt %1 Bytes</translation>
        </message>
        <message>
            <source>Peak</source>
            <translation>Spitze</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Peak in bytes</source>
            <translation>Spitze in Bytes</translation>
        </message>
        <message>
            <source>What PyTorch 2.15 and Transformers 5.23 keep alive, to the byte. What a driver adds is not in it.</source>
            <translation>Was PyTorch 2.15 und Transformers 5.23 am Leben halten, aufs Byte genau. Was ein Treiber hinzufügt, ist nicht enthalten.</translation>
        </message>
        <message>
            <source>✓ fits, %1 free</source>
            <translation>✓ passt, %1 frei</translation>
        </message>
        <message>
            <source>✗ %1 missing</source>
            <translation>✗ %1 fehlen</translation>
        </message>
        <message>
            <source>no GPU chosen</source>
            <translation>keine GPU gewählt</translation>
        </message>
        <message>
            <source>GPU</source>
            <translation>GPU</translation>
        </message>
        <message>
            <source>The memory that the run must fit: what the driver shows, not what the box says.</source>
            <translation>Der Speicher, in den der Lauf passen muss: was der Treiber zeigt, nicht was auf der Packung steht.</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Urteil</translation>
        </message>
        <message>
            <source>largest batch %1</source>
            <translation>größter Batch %1</translation>
        </message>
        <message>
            <source>no batch fits</source>
            <translation>kein Batch passt</translation>
        </message>
        <message>
            <source>no step, so no peak</source>
            <translation>kein Schritt, also keine Spitze</translation>
        </message>
        <message>
            <source>only the parameters are known</source>
            <translation>nur die Parameter sind bekannt</translation>
        </message>
    </context>
    <context>
        <name>headroom::HistoryModel</name>
        <message>
            <source>Start</source>
            <translation>Anfang</translation>
        </message>
        <message>
            <source>%1, peak %2</source>
            <translation>%1, Spitze %2</translation>
        </message>
    </context>
    <context>
        <name>headroom::HistoryPanel</name>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>A click goes back to a step, or forward again.</source>
            <translation>Ein Klick geht zu einem Schritt zurück oder wieder vor.</translation>
        </message>
    </context>
    <context>
        <name>headroom::LedgerModel</name>
        <message>
            <source>Tensor</source>
            <translation>Tensor</translation>
        </message>
        <message>
            <source>Bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
    </context>
    <context>
        <name>headroom::LedgerPanel</name>
        <message>
            <source>at the peak</source>
            <translation>an der Spitze</translation>
        </message>
        <message>
            <source>Moment</source>
            <translation>Zeitpunkt</translation>
        </message>
        <message>
            <source>The moment of the step whose tensors are listed.</source>
            <translation>Der Zeitpunkt des Schritts, dessen Tensoren aufgeführt sind.</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filtern</translation>
        </message>
        <message>
            <source>Filter the ledger</source>
            <translation>Bestand filtern</translation>
        </message>
        <message>
            <source>Only tensors whose name, part, category or type contains this.</source>
            <translation>Nur Tensoren, deren Name, Teil, Kategorie oder Typ dies enthält.</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>%1  ✕</source>
            <translation>%1  ✕</translation>
        </message>
        <message>
            <source>at the cursor</source>
            <translation>am Cursor</translation>
        </message>
        <message>
            <source>Show the whole ledger again</source>
            <translation>Wieder den ganzen Bestand zeigen</translation>
        </message>
    </context>
    <context>
        <name>headroom::LessonsPage</name>
        <message>
            <source>Published formulas</source>
            <translation>Veröffentlichte Formeln</translation>
        </message>
        <message>
            <source>Published formulas beside the step</source>
            <translation>Veröffentlichte Formeln neben dem Schritt</translation>
        </message>
        <message>
            <source>Beside my model</source>
            <translation>Neben meinem Modell</translation>
        </message>
        <message>
            <source>The slip.</source>
            <translation>Der Fehler.</translation>
        </message>
        <message>
            <source>Formulas are quick, and each leaves something out. Here are those that are meant for such a model and run, with what they say and how far that is from the step itself. `headroom formulas` lists their sources; on the command line --method shows them term by term.</source>
            <translation>Formeln sind schnell, und jede lässt etwas weg. Hier stehen die, die für ein solches Modell und einen solchen Lauf gedacht sind, mit dem, was sie sagen, und wie weit das vom Schritt selbst entfernt ist. `headroom formulas` nennt ihre Quellen; auf der Befehlszeile zeigt --method sie Term für Term.</translation>
        </message>
        <message>
            <source>Techniques, on this model and run</source>
            <translation>Techniken, an diesem Modell und Lauf</translation>
        </message>
        <message>
            <source>no formula beside the step in the charts</source>
            <translation>keine Formel neben dem Schritt in den Diagrammen</translation>
        </message>
        <message>
            <source>in the charts: %1</source>
            <translation>in den Diagrammen: %1</translation>
        </message>
        <message>
            <source>Formula beside the step in the charts</source>
            <translation>Formel neben dem Schritt in den Diagrammen</translation>
        </message>
        <message>
            <source>Lessons</source>
            <translation>Lektionen</translation>
        </message>
        <message>
            <source>‹ Previous</source>
            <translation>‹ Zurück</translation>
        </message>
        <message>
            <source>Next ›</source>
            <translation>Weiter ›</translation>
        </message>
        <message>
            <source>Teach</source>
            <translation>Lehren</translation>
        </message>
        <message>
            <source>With my model</source>
            <translation>Mit meinem Modell</translation>
        </message>
        <message>
            <source>Try it here</source>
            <translation>Hier probieren</translation>
        </message>
        <message>
            <source>Handout…</source>
            <translation>Handout …</translation>
        </message>
        <message>
            <source>Larger type, and a guess before every figure</source>
            <translation>Größere Schrift, und eine Schätzung vor jeder Zahl</translation>
        </message>
        <message>
            <source>Takes the numbers of the window's model and run into the formula</source>
            <translation>Übernimmt die Zahlen von Modell und Lauf des Fensters in die Formel</translation>
        </message>
        <message>
            <source>Sets the window's model and run to the lesson's</source>
            <translation>Stellt Modell und Lauf des Fensters auf die der Lektion</translation>
        </message>
        <message>
            <source>Saves this page as a PDF of one page</source>
            <translation>Speichert diese Seite als PDF mit einer Seite</translation>
        </message>
    </context>
    <context>
        <name>headroom::MainWindow</name>
        <message>
            <source>exact, as PyTorch 2.15 accounts for it</source>
            <translation>exakt, wie PyTorch 2.15 es verbucht</translation>
        </message>
        <message>
            <source>an estimate: this family is not verified against PyTorch</source>
            <translation>eine Schätzung: diese Familie ist nicht gegen PyTorch geprüft</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Bestand</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Save…</source>
            <translation>Speichern …</translation>
        </message>
        <message>
            <source>Copy the chart as a picture and as a table</source>
            <translation>Das Diagramm als Bild und als Tabelle kopieren</translation>
        </message>
        <message>
            <source>Save the chart</source>
            <translation>Das Diagramm speichern</translation>
        </message>
        <message>
            <source>The chart was saved as %1.</source>
            <translation>Das Diagramm wurde als %1 gespeichert.</translation>
        </message>
        <message>
            <source>The chart was copied.</source>
            <translation>Das Diagramm wurde kopiert.</translation>
        </message>
        <message>
            <source>GPU: %1</source>
            <translation>GPU: %1</translation>
        </message>
        <message>
            <source>No GPU</source>
            <translation>Keine GPU</translation>
        </message>
        <message>
            <source>Batch %L1, sequence %L2</source>
            <translation>Batch %L1, Sequenz %L2</translation>
        </message>
        <message>
            <source>This state is pinned as %1: whatever changes now can be compared with it.</source>
            <translation>Dieser Stand ist als %1 angeheftet: was sich jetzt ändert, lässt sich damit vergleichen.</translation>
        </message>
        <message>
            <source>A, B and C are taken: remove one of them first.</source>
            <translation>A, B und C sind vergeben: zuerst eines davon entfernen.</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>Save the chart as PNG, SVG or PDF, or its numbers as CSV or Markdown</source>
            <translation>Das Diagramm als PNG, SVG oder PDF speichern, oder seine Zahlen als CSV oder Markdown</translation>
        </message>
        <message>
            <source>%1[*] – Headroom</source>
            <translation>%1[*] – Headroom</translation>
        </message>
        <message>
            <source>Pictures and tables (*.png *.svg *.pdf *.csv *.md)</source>
            <translation>Bilder und Tabellen (*.png *.svg *.pdf *.csv *.md)</translation>
        </message>
        <message>
            <source>The chart's numbers were copied.</source>
            <translation>Die Zahlen des Diagramms wurden kopiert.</translation>
        </message>
        <message>
            <source>The formula was copied.</source>
            <translation>Die Formel wurde kopiert.</translation>
        </message>
        <message>
            <source>The formula was copied as LaTeX.</source>
            <translation>Die Formel wurde als LaTeX kopiert.</translation>
        </message>
        <message>
            <source>Will it fit?</source>
            <translation>Passt es?</translation>
        </message>
        <message>
            <source>Model</source>
            <translation>Modell</translation>
        </message>
        <message>
            <source>exact, as PyTorch 2.15 accounts for text without images</source>
            <translation>exakt, wie PyTorch 2.15 Text ohne Bilder verbucht</translation>
        </message>
        <message>
            <source>Batch %L1</source>
            <translation>Batch %L1</translation>
        </message>
        <message>
            <source>exact parameters; this model has no step</source>
            <translation>exakte Parameter; dieses Modell hat keinen Schritt</translation>
        </message>
        <message>
            <source>Remove all pins</source>
            <translation>Alle Anheftungen entfernen</translation>
        </message>
        <message>
            <source>Pin %1</source>
            <translation>%1 anheften</translation>
        </message>
        <message>
            <source>Remove pin %1</source>
            <translation>Anheftung %1 entfernen</translation>
        </message>
        <message>
            <source>Compare from %1</source>
            <translation>Ab %1 vergleichen</translation>
        </message>
    </context>
    <context>
        <name>headroom::MemoryList</name>
        <message>
            <source>None is called so. A size will do, such as 24 GiB.</source>
            <translation>Keine heißt so. Auch eine Größe geht, etwa 24 GiB.</translation>
        </message>
        <message>
            <source>✓ %1: %2 free</source>
            <translation>✓ %1: %2 frei</translation>
        </message>
        <message>
            <source>✗ %1: %2 missing</source>
            <translation>✗ %1: %2 fehlen</translation>
        </message>
        <message>
            <source>%1 free</source>
            <translation>%1 frei</translation>
        </message>
        <message>
            <source>%1 missing</source>
            <translation>%1 fehlen</translation>
        </message>
        <message>
            <source>Search, or type a size: 24 GiB</source>
            <translation>Suchen oder Größe eingeben: 24 GiB</translation>
        </message>
        <message>
            <source>Search the GPUs, or type a size</source>
            <translation>GPUs suchen oder eine Größe eingeben</translation>
        </message>
        <message>
            <source>GPUs, and what is free of each</source>
            <translation>GPUs, und was auf jeder frei ist</translation>
        </message>
    </context>
    <context>
        <name>headroom::Menus</name>
        <message>
            <source>&amp;File</source>
            <translation>&amp;Datei</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>&amp;Bearbeiten</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>&amp;Ansicht</translation>
        </message>
        <message>
            <source>&amp;Theme</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Unit</source>
            <translation>Ei&amp;nheit</translation>
        </message>
        <message>
            <source>&amp;Language</source>
            <translation>&amp;Sprache</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Copy Chart</source>
            <translation>Diagramm &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>Dimensions as &amp;Opened</source>
            <translation>Maße wie ge&amp;öffnet</translation>
        </message>
        <message>
            <source>&amp;Parameters</source>
            <translation>&amp;Parameterleiste</translation>
        </message>
        <message>
            <source>&amp;Ledger</source>
            <translation>B&amp;estand</translation>
        </message>
        <message>
            <source>Like the &amp;System</source>
            <translation>Wie das &amp;System</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>Gi&amp;B: 2³⁰ bytes</source>
            <translation>Gi&amp;B: 2³⁰ Bytes</translation>
        </message>
        <message>
            <source>&amp;GB: 10⁹ bytes</source>
            <translation>&amp;GB: 10⁹ Bytes</translation>
        </message>
        <message>
            <source>&amp;About Headroom</source>
            <translation>Ü&amp;ber Headroom</translation>
        </message>
        <message>
            <source>About &amp;Qt</source>
            <translation>Über &amp;Qt</translation>
        </message>
        <message>
            <source>&amp;Undo: %1</source>
            <translation>&amp;Rückgängig: %1</translation>
        </message>
        <message>
            <source>&amp;Redo: %1</source>
            <translation>&amp;Wiederholen: %1</translation>
        </message>
        <message>
            <source>Open &amp;Recent</source>
            <translation>&amp;Zuletzt geöffnet</translation>
        </message>
        <message>
            <source>&amp;New Scenario</source>
            <translation>&amp;Neues Szenario</translation>
        </message>
        <message>
            <source>&amp;Open…</source>
            <translation>Ö&amp;ffnen …</translation>
        </message>
        <message>
            <source>&amp;Save Scenario</source>
            <translation>Szenario &amp;speichern</translation>
        </message>
        <message>
            <source>Save Scenario &amp;As…</source>
            <translation>Szenario speichern &amp;unter …</translation>
        </message>
        <message>
            <source>&amp;Export Chart…</source>
            <translation>Diagramm e&amp;xportieren …</translation>
        </message>
        <message>
            <source>Copy Chart's &amp;Numbers</source>
            <translation>&amp;Zahlen des Diagramms kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;Formula</source>
            <translation>&amp;Formel kopieren</translation>
        </message>
        <message>
            <source>Copy as &amp;LaTeX</source>
            <translation>Als &amp;LaTeX kopieren</translation>
        </message>
        <message>
            <source>&amp;Pin to Compare</source>
            <translation>Zum Vergleich &amp;anheften</translation>
        </message>
        <message>
            <source>Remove All P&amp;ins</source>
            <translation>Alle P&amp;ins entfernen</translation>
        </message>
        <message>
            <source>&amp;History</source>
            <translation>&amp;Verlauf</translation>
        </message>
        <message>
            <source>L&amp;essons</source>
            <translation>&amp;Lektionen</translation>
        </message>
        <message>
            <source>&amp;Tour of the Window</source>
            <translation>&amp;Rundgang durch das Fenster</translation>
        </message>
        <message>
            <source>Will It &amp;Fit?</source>
            <translation>&amp;Passt es?</translation>
        </message>
        <message>
            <source>&amp;Browse Models…</source>
            <translation>Modelle &amp;durchsuchen …</translation>
        </message>
        <message>
            <source>&amp;Model</source>
            <translation>M&amp;odell</translation>
        </message>
    </context>
    <context>
        <name>headroom::ModelBrowser</name>
        <message>
            <source>Models</source>
            <translation>Modelle</translation>
        </message>
        <message>
            <source>Name, family, kind or size: qwen, experts, &lt;13b, 7b..14b</source>
            <translation>Name, Familie, Art oder Größe: qwen, MoE, &lt;13b, 7b..14b</translation>
        </message>
        <message>
            <source>Search the models</source>
            <translation>Modelle suchen</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>No model is like that. File, Open takes any config.json.</source>
            <translation>So ist kein Modell. Datei, Öffnen nimmt jede config.json.</translation>
        </message>
        <message>
            <source>Parameters and step are exact: they agree with PyTorch to the byte.</source>
            <translation>Parameter und Schritt sind exakt: Sie stimmen mit PyTorch aufs Byte überein.</translation>
        </message>
        <message>
            <source>Parameters are exact; its step was not verified against PyTorch.</source>
            <translation>Die Parameter sind exakt; sein Schritt wurde nicht an PyTorch geprüft.</translation>
        </message>
    </context>
    <context>
        <name>headroom::ModelPanel</name>
        <message>
            <source>Another File…</source>
            <translation>Andere Datei …</translation>
        </message>
        <message>
            <source>Hold against a File…</source>
            <translation>Mit Datei vergleichen …</translation>
        </message>
        <message>
            <source>%1: %2, %3 tensors, %4</source>
            <translation>%1: %2, %3 Tensoren, %4</translation>
        </message>
        <message>
            <source>%1 parameters</source>
            <translation>%1 Parameter</translation>
        </message>
        <message>
            <source>embedding</source>
            <translation>Embedding</translation>
        </message>
        <message>
            <source>non-embedding</source>
            <translation>ohne Embedding und Kopf</translation>
        </message>
        <message>
            <source>biases</source>
            <translation>Biases</translation>
        </message>
        <message>
            <source>trained</source>
            <translation>trainiert</translation>
        </message>
        <message>
            <source>a token passes</source>
            <translation>je Token</translation>
        </message>
        <message>
            <source>read as</source>
            <translation>gelesen als</translation>
        </message>
        <message>
            <source>parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>bytes</source>
            <translation>Bytes</translation>
        </message>
        <message>
            <source>shape</source>
            <translation>Form</translation>
        </message>
        <message>
            <source>like it</source>
            <translation>gleiche</translation>
        </message>
        <message>
            <source>part</source>
            <translation>Teil</translation>
        </message>
        <message>
            <source>in the model</source>
            <translation>im Modell</translation>
        </message>
        <message>
            <source>against the model</source>
            <translation>Vergleich</translation>
        </message>
        <message>
            <source>Facts of the model</source>
            <translation>Eckdaten des Modells</translation>
        </message>
        <message>
            <source>the model</source>
            <translation>das Modell</translation>
        </message>
        <message>
            <source>Tensors of</source>
            <translation>Tensoren von</translation>
        </message>
        <message>
            <source>Whose tensors are listed: the model's or the file's.</source>
            <translation>Wessen Tensoren aufgeführt werden: die des Modells oder die der Datei.</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Filter</translation>
        </message>
        <message>
            <source>Filter the tensors</source>
            <translation>Tensoren filtern</translation>
        </message>
        <message>
            <source>Only tensors whose path, type, part or state contains this.</source>
            <translation>Nur Tensoren, deren Pfad, Typ, Teil oder Zustand das enthält.</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>The tensor</source>
            <translation>Der Tensor</translation>
        </message>
        <message>
            <source>Select a row to see its path and shape.</source>
            <translation>Wähle eine Zeile, um Pfad und Form zu sehen.</translation>
        </message>
        <message>
            <source>Verdict on the file</source>
            <translation>Urteil über die Datei</translation>
        </message>
        <message>
            <source>A .safetensors file, its index.json, a folder of shards or a .gguf file: only its header is read.</source>
            <translation>Eine .safetensors-Datei, ihre index.json, ein Ordner mit Teilen oder eine .gguf-Datei: Nur der Kopf wird gelesen.</translation>
        </message>
        <message>
            <source>Let Go</source>
            <translation>Loslassen</translation>
        </message>
        <message>
            <source>Forget the file</source>
            <translation>Die Datei vergessen</translation>
        </message>
        <message>
            <source>%1: %2</source>
            <translation>%1: %2</translation>
        </message>
    </context>
    <context>
        <name>headroom::Notice</name>
        <message>
            <source>Dismiss</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Problem: %1</source>
            <translation>Problem: %1</translation>
        </message>
        <message>
            <source>Information: %1</source>
            <translation>Information: %1</translation>
        </message>
    </context>
    <context>
        <name>headroom::ParameterPanel</name>
        <message>
            <source>preset</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>Preset</source>
            <translation>Vorlage</translation>
        </message>
        <message>
            <source>A model that comes with the program; File, Open takes any config.json.</source>
            <translation>Ein Modell, das dem Programm beiliegt; „Datei“, „config.json öffnen“ nimmt jede andere.</translation>
        </message>
        <message>
            <source>Browse models</source>
            <translation>Modelle durchsuchen</translation>
        </message>
        <message>
            <source>All models: search them by name, family and size (Ctrl+B)</source>
            <translation>Alle Modelle: nach Name, Familie und Größe suchen (Strg+B)</translation>
        </message>
    </context>
    <context>
        <name>headroom::PinBar</name>
        <message>
            <source>＋ Pin</source>
            <translation>＋ Anheften</translation>
        </message>
        <message>
            <source>Pin</source>
            <translation>Anheften</translation>
        </message>
        <message>
            <source>Put this state aside as A, B or C, and compare what comes with it</source>
            <translation>Diesen Stand als A, B oder C beiseitelegen und mit dem vergleichen, was danach kommt</translation>
        </message>
        <message>
            <source>Remove %1</source>
            <translation>%1 entfernen</translation>
        </message>
        <message>
            <source>%1  %2 · %3</source>
            <translation>%1  %2 · %3</translation>
        </message>
        <message>
            <source>Compare from %1: %2</source>
            <translation>Von %1 aus vergleichen: %2</translation>
        </message>
    </context>
    <context>
        <name>headroom::TargetRow</name>
        <message>
            <source>&lt;p&gt;The linear modules that get adapters: %1&lt;/p&gt;</source>
            <translation>&lt;p&gt;Die linearen Module, die Adapter bekommen: %1&lt;/p&gt;</translation>
        </message>
        <message>
            <source>Usual: %1</source>
            <translation>Üblich: %1</translation>
        </message>
        <message>
            <source>LoRA on %1</source>
            <translation>LoRA auf %1</translation>
        </message>
        <message>
            <source>targets</source>
            <translation>Ziele</translation>
        </message>
        <message>
            <source>Modules that LoRA adapts</source>
            <translation>Module, die LoRA anpasst</translation>
        </message>
    </context>
    <context>
        <name>headroom::TensorModel</name>
        <message>
            <source>Module</source>
            <translation>Modul</translation>
        </message>
        <message>
            <source>Parameters</source>
            <translation>Parameter</translation>
        </message>
        <message>
            <source>Share</source>
            <translation>Anteil</translation>
        </message>
    </context>
    <context>
        <name>headroom::Tour</name>
        <message>
            <source>Drag a model</source>
            <translation>Ein Modell ziehen</translation>
        </message>
        <message>
            <source>Every dimension of the model and every number of the run is a slider. Drag one, turn the wheel, or type the exact number: all else follows at once. Undo takes back any of it.</source>
            <translation>Jedes Maß des Modells und jede Zahl des Laufs ist ein Regler. Ziehen, am Rad drehen oder die genaue Zahl eingeben: alles andere folgt sofort. „Rückgängig“ nimmt jede Änderung zurück.</translation>
        </message>
        <message>
            <source>See it from several sides</source>
            <translation>Von mehreren Seiten sehen</translation>
        </message>
        <message>
            <source>Each tab is a chart of the same step. Point at a piece and read what it is; click it, and the ledger shows what it is made of.</source>
            <translation>Jeder Reiter ist ein Diagramm desselben Schritts. Auf ein Stück zeigen und lesen, was es ist; anklicken, und der Bestand zeigt, woraus es besteht.</translation>
        </message>
        <message>
            <source>Ask every number why</source>
            <translation>Jede Zahl nach dem Warum fragen</translation>
        </message>
        <message>
            <source>The ledger lists each tensor that is alive. Select one: its formula, the live numbers in it and the reason that it is kept stand beneath, to be copied as text or as LaTeX.</source>
            <translation>Der Bestand führt jeden Tensor auf, der lebt. Einen auswählen: darunter stehen seine Formel, die aktuellen Zahlen darin und der Grund, aus dem er behalten wird, zum Kopieren als Text oder als LaTeX.</translation>
        </message>
        <message>
            <source>Will it fit?</source>
            <translation>Passt es?</translation>
        </message>
        <message>
            <source>Take it along</source>
            <translation>Mitnehmen</translation>
        </message>
        <message>
            <source>Charts become PNG, SVG or PDF for a slide, or a table. Every picture carries its scenario: drop one on the window, and you are back where it was made.</source>
            <translation>Diagramme werden zu PNG, SVG oder PDF für eine Folie, oder zu einer Tabelle. Jedes Bild trägt sein Szenario in sich: aufs Fenster gezogen führt es dorthin zurück, wo es entstand.</translation>
        </message>
        <message>
            <source>%L1 of %L2</source>
            <translation>%L1 von %L2</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Überspringen</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Zurück</translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Weiter</translation>
        </message>
        <message>
            <source>Choose a GPU: the peak is held against what its driver shows. Beneath is the largest batch that fits; charts that show the whole peak get a line at that memory.</source>
            <translation>Wählen Sie eine GPU: Die Spitze wird mit dem verglichen, was ihr Treiber zeigt. Darunter steht der größte Batch, der passt; Diagramme der ganzen Spitze bekommen eine Linie bei diesem Speicher.</translation>
        </message>
    </context>
</TS>
